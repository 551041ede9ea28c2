import { getTranslations } from "next-intl/server";
import { listAssignees } from "#casework/users/assignees.ts";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";

/** Somebody who carries files in the office of this one, oneself before all others. */
export async function staffQuestion(
  actor: Actor,
  caseNumber: string,
  asked: { name: string; label: string; value?: string },
): Promise<Question> {
  const say = await getTranslations("cases.form");
  const { assignees } = await listAssignees(actor, { caseNumber });
  const [me, others] = [
    assignees.filter(({ id }) => id === actor.userId),
    assignees.filter(({ id }) => id !== actor.userId),
  ];
  const options = [
    ...me.map(({ id, name }) => ({ value: id, label: say("me", { name }) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const chosen = options.find(({ value }) => value === asked.value) ?? options[0];
  const question = { ...asked, options, value: chosen?.value };
  return options.length <= 5 ? { kind: "tiles", ...question } : { kind: "select", ...question };
}
