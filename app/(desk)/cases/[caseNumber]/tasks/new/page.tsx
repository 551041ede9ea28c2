import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listAssignees } from "#casework/users/assignees.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.task"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "text", name: "what", label: say("what"), hint: say("what_hint"), maxLength: 300 },
        await byWhom(await currentActor(), file.caseNumber),
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "dueOn",
          label: say("due_on"),
          hint: say("due_on_hint"),
          optional: true,
          dir: "ltr",
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** Somebody who carries files in the office of this one, oneself before all others. */
async function byWhom(actor: Actor, caseNumber: string): Promise<Question> {
  const say = await getTranslations("cases.task");
  const { assignees } = await listAssignees(actor, { caseNumber });
  const [me, others] = [
    assignees.filter(({ id }) => id === actor.userId),
    assignees.filter(({ id }) => id !== actor.userId),
  ];
  const options = [
    ...me.map(({ id, name }) => ({ value: id, label: say("me", { name }) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const question = { name: "assigneeId", label: say("who"), options, value: options[0]?.value };
  return options.length <= 5 ? { kind: "tiles", ...question } : { kind: "select", ...question };
}
