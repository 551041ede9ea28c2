import { getTranslations } from "next-intl/server";
import { SHORTEST_PASSWORD } from "#casework/users/choose-password.ts";
import { invitationFor } from "#casework/users/find-invitation.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { refusalOf } from "#domain/refusals.ts";
import { page } from "../../answer.tsx";
import { translated } from "../../translated.ts";
import { submit } from "./submit.ts";

/** Looking at an invitation never uses it up. */
export default page<{ token: string }>(async ({ params: { token } }) => {
  const say = await getTranslations("invitation");
  const person = await invitationFor(token).catch(whyNot);
  if ("why" in person) {
    return (
      <>
        <PageHead title={say("title")} />
        <p>{await translated(person.why)}</p>
      </>
    );
  }
  const password = { kind: "text", type: "password", autoComplete: "new-password" } as const;
  return (
    <FormPage
      action={submit}
      title={say("title")}
      lead={say("lead", { name: person.name, email: person.email })}
      questions={[
        {
          ...password,
          name: "password",
          label: say("password"),
          hint: say("hint", { length: SHORTEST_PASSWORD }),
        },
        { ...password, name: "passwordAgain", label: say("again") },
        { kind: "hidden", name: "token", value: token },
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** That it was used or has ended is said; that there is none is not found. */
function whyNot(error: unknown) {
  const refusal = refusalOf(error);
  const why = refusal?.kind === "rule_broken" ? refusal.problems[0]?.sentence : undefined;
  if (!why) throw error;
  return { why };
}
