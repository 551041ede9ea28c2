import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { carriesEnd, type DeclaredProcedure, type StepOf, stepsOf } from "#domain/procedures/machines.ts";
import { mayFollow } from "#domain/procedures/may-follow.ts";
import { optionsOf, sourceQuestions } from "./form-parts.ts";

/** What is asked besides, and which steps can be chosen. */
interface Asked {
  /** before everything else, and after which step it was */
  first?: Question[];
  extra?: Question[];
  /** what is asked more seldom */
  more?: Question[];
  among?: readonly string[];
  /** a step that a link proposes */
  proposed?: string | undefined;
}

/** What happened, first what usually comes next; when; until when a certificate is valid; who says so; why it is out of order. */
export async function stepQuestions<P extends DeclaredProcedure>(
  procedure: P,
  stepsSoFar: string[],
  { first = [], extra = [], more = [], among = stepsOf(procedure), proposed }: Asked = {},
): Promise<Question[]> {
  const say = await getTranslations("cases.step");
  const next = among.filter((step) => mayFollow(procedure, stepsSoFar, step));
  const rest = among.filter((step) => !next.includes(step));
  const ends = stepsOf(procedure).some((step: StepOf<P>) => carriesEnd(procedure, step));
  return [
    ...first,
    {
      kind: "select",
      name: "step",
      label: say("step"),
      hint: say("step_hint"),
      empty: say("choose"),
      value: among.find((step) => step === proposed),
      options: await optionsOf(`steps.${procedure}`, [...next, ...rest]),
    },
    ...extra,
    { kind: "when", name: "when", label: say("when") },
    ...(ends ? [await lastDay(procedure)] : []),
    ...(await sourceQuestions()),
    { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
    {
      kind: "more",
      label: say("more"),
      questions: [
        ...more,
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

async function lastDay(procedure: DeclaredProcedure): Promise<Question> {
  const say = await getTranslations("cases.step");
  return {
    kind: "text",
    type: "date",
    width: "date",
    name: "endsOn",
    label: say("ends_on"),
    hint: say(procedure === "safe_way_out" ? "ends_on_permit_hint" : "ends_on_hint"),
    optional: true,
    dir: "ltr",
  };
}
