import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { keptForm, keptFormToSignInFor } from "#auth/kept-form.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { refusalOf } from "#domain/refusals.ts";
import { page } from "../../answer.tsx";
import { signInAddress } from "../../sign-in-address.ts";
import { addressWithKept } from "./address-with-kept.ts";
import { submit } from "./submit.ts";

/** What somebody typed before their session ended, and a password field, so that they can go on. */
export default page(async ({ search: { kept: id } }) => {
  const kept = await keptFormToSignInFor(String(id));
  if (!kept) return notToSignInFor(String(id));
  const say = await getTranslations("signIn");
  return (
    <>
      <FormPage
        action={submit}
        title={say("continueTitle")}
        lead={say("continueLead", { email: kept.email })}
        questions={[
          {
            kind: "text",
            name: "password",
            label: say("password"),
            type: "password",
            autoComplete: "current-password",
          },
          { kind: "hidden", name: "kept", value: kept.id },
        ]}
        button={{ label: say("button") }}
      />
      <Panel title={say("typed")}>
        <Facts rows={await typed(kept.values)} />
      </Panel>
    </>
  );
});

/** Signed in again already, signed out for longer than it is shown to a stranger, or kept no longer. */
async function notToSignInFor(id: string) {
  const own = await keptForm(id).catch(nobody);
  if (own === "nobody") redirect(signInAddress(`/sign-in/continue?kept=${encodeURIComponent(id)}`) as Route);
  if (own) redirect(addressWithKept(own) as Route);
  const say = await getTranslations("signIn");
  return (
    <>
      <PageHead title={say("continueTitle")} />
      <Empty sentence={say("keptNoLonger")} act={{ label: say("goOn"), href: "/" }} />
    </>
  );
}

function nobody(error: unknown): "nobody" {
  if (refusalOf(error)?.kind !== "signed_out") throw error;
  return "nobody";
}

const OURS = ["idempotencyKey", "version"];
const isOurs = (field: string) => OURS.includes(field) || field.startsWith("$");

/** By its label, where one word for it is known; a part of a list or of a moment by that of the whole. */
async function typed(values: Record<string, string | string[]>) {
  const [label, say] = [await getTranslations("fields"), await getTranslations("signIn")];
  const known = (field: string) =>
    [field, ...field.split(".").toReversed()].find((name) => label.has(name as never));
  return Object.entries(values)
    .map(([field, value]) => ({ field, value: [value].flat().filter(Boolean).join(", ") }))
    .filter(({ field, value }) => value !== "" && !isOurs(field))
    .map(({ field, value }, at) => {
      const name = known(field);
      const term = name ? label(name as never) : say("answer", { number: at + 1 });
      return { term, value: <bdi dir="auto">{value}</bdi> };
    });
}
