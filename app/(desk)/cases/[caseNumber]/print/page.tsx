import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { printedCase } from "#casework/printing/printed-case.ts";
import { listAssignees } from "#casework/users/assignees.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { notFound } from "#domain/refusals.ts";
import { page } from "../../../../answer.tsx";
import { firstOf } from "../../../../first-of.ts";
import { aboutFile } from "../../form-parts.ts";
import { HandOver } from "./hand-over.tsx";
import { submit } from "./submit.ts";

/** Says what is printed, and that it is recorded; and once it is, shows what the printer gets. */
export default page<{ caseNumber: string }>(async ({ params: { caseNumber }, search }) => {
  const actor = await currentActor();
  const entry = firstOf(search.recorded);
  if (entry === undefined) return beforePrinting(actor, caseNumber);
  const printed = await printedCase(actor, { caseNumber, entry });
  return <HandOver file={await showCase(actor, { caseNumber })} printed={printed} />;
});

/** Not a component of its own: only what the page itself throws becomes a view that says so. */
async function beforePrinting(actor: Actor, caseNumber: string) {
  const { file, assignees } = await listAssignees(actor, { caseNumber });
  if (!file) throw notFound();
  const [say, about] = [await getTranslations("print"), await aboutFile(file)];
  const colleagues = assignees.filter(({ id }) => id !== actor.userId);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "select",
          name: "toId",
          label: say("to"),
          hint: say("to_hint"),
          optional: true,
          empty: say("to_by_hand"),
          options: colleagues.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          kind: "checks",
          name: "withPrivileged",
          label: say("privileged"),
          optional: true,
          options: [{ value: "true", label: say("privileged_option"), second: say("privileged_second") }],
        },
      ]}
      consequences={{ what: say("what"), seen: say("seen"), undo: say("undo") }}
      button={{ label: say("button") }}
    />
  );
}
