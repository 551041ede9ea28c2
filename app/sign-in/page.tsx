import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { installation } from "#casework/installation/installation.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { homeOf } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import { page } from "../answer.tsx";
import { localAddress } from "../local-address.ts";
import { Demonstration } from "./demonstration.tsx";
import { submit } from "./submit.ts";

export default page(async ({ search }) => {
  const then = localAddress(search.then);
  const actor = await currentActor().catch(nobody);
  if (actor) redirect((then ?? homeOf(actor.roles)) as Route);
  const here = await installation();
  if (!here) redirect("/first-run" as Route);
  const say = await getTranslations("signIn");
  return (
    <>
      {then && (await cameFromElsewhere()) && <meta httpEquiv="refresh" content="0" />}
      {here.demonstration && <Demonstration wait={Number(search.wait) || undefined} />}
      <FormPage
        action={submit}
        title={say("title")}
        lead={
          search.welcome ? say("welcome") : then?.startsWith("/sign-in/continue") ? say("kept") : undefined
        }
        questions={[
          {
            kind: "text",
            name: "email",
            label: say("email"),
            type: "email",
            autoComplete: "username",
            dir: "ltr",
            width: "name",
          },
          {
            kind: "text",
            name: "password",
            label: say("password"),
            type: "password",
            autoComplete: "current-password",
          },
          { kind: "hidden", name: "then", value: then ?? "" },
        ]}
        button={{ label: say("button") }}
      />
      <p>
        <a href="/help/arrest-form">{say("arrest_form")}</a>
      </p>
    </>
  );
});

/** A link from elsewhere comes without the session's Strict cookie: one refresh of our own brings it. */
const cameFromElsewhere = async () => (await headers()).get("sec-fetch-site") === "cross-site";

function nobody(error: unknown): undefined {
  if (refusalOf(error)?.kind !== "signed_out") throw error;
}
