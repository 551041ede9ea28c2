import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { mayFollow } from "#domain/procedures/may-follow.ts";
import type { GivesStatus } from "#domain/statuses/given-status.ts";
import { optionsOf, sourceQuestions } from "./form-parts.ts";

/** What happened, first what usually comes next; when; until when a certificate is valid; who says so; why it is out of order. */
export async function stepQuestions(
  procedure: GivesStatus,
  stepsSoFar: string[],
  extra: Question[] = [],
): Promise<Question[]> {
  const say = await getTranslations("cases.step");
  const all: string[] = stepsOf(procedure);
  const next = all.filter((step) => mayFollow(procedure, stepsSoFar, step));
  const rest = all.filter((step) => !next.includes(step));
  return [
    {
      kind: "select",
      name: "step",
      label: say("step"),
      hint: say("step_hint"),
      empty: say("choose"),
      options: await optionsOf(`steps.${procedure}`, [...next, ...rest]),
    },
    ...extra,
    { kind: "when", name: "when", label: say("when") },
    {
      kind: "text",
      type: "date",
      width: "date",
      name: "endsOn",
      label: say("ends_on"),
      hint: say("ends_on_hint"),
      optional: true,
      dir: "ltr",
    },
    ...(await sourceQuestions()),
    { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
    {
      kind: "more",
      label: say("more"),
      questions: [
        {
          kind: "text",
          name: "why",
          label: say("why"),
          hint: say("why_hint"),
          optional: true,
          maxLength: 500,
        },
      ],
    },
  ];
}
