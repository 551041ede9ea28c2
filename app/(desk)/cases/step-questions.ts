import { getTranslations } from "next-intl/server";
import type { Option, Question } from "#components/forms/question.ts";
import { carriesEnd, type DeclaredProcedure, type StepOf, stepsOf } from "#domain/procedures/machines.ts";
import { mayFollow } from "#domain/procedures/may-follow.ts";
import { nextProposed } from "#domain/procedures/proposed-steps.ts";
import { optionsOf, sourceQuestions } from "./form-parts.ts";

/** What is asked besides, and which steps can be chosen. */
interface Asked {
  /** before everything else, and after which step it was */
  first?: Question[];
  extra?: Question[];
  /** what is asked more seldom */
  more?: Question[];
  among?: readonly string[];
  /** what is said of the steps, instead of how they are ordered */
  hint?: string | undefined;
  /** a step that a link proposes, and on which day it was */
  proposed?: string | undefined;
  on?: string | undefined;
}

/**
 * What happened, first what is proposed, then what usually comes next; why, of what does not; when; until when, of what
 * carries a last day; who says so.
 */
export async function stepQuestions<P extends DeclaredProcedure>(
  procedure: P,
  stepsSoFar: readonly string[],
  { first = [], extra = [], more = [], among = stepsOf(procedure), hint, proposed, on }: Asked = {},
): Promise<Question[]> {
  const say = await getTranslations("cases.step");
  const ends = stepsOf(procedure).some((step: StepOf<P>) => carriesEnd(procedure, step));
  return [
    ...first,
    {
      kind: "select",
      name: "step",
      label: say("step"),
      hint: hint ?? say("step_hint"),
      empty: say("choose"),
      value: among.find((step) => step === proposed),
      options: await stepOptions(procedure, stepsSoFar, among),
    },
    {
      kind: "text",
      name: "why",
      label: say("why"),
      hint: say("why_hint"),
      optional: true,
      maxLength: 500,
      byChoice: true,
    },
    ...extra,
    {
      kind: "when",
      name: "when",
      label: say("when"),
      ...(on !== undefined && DAY.test(on) && { value: { how: "exact", date: on } }),
    },
    ...(ends ? [await lastDay(procedure)] : []),
    ...(await sourceQuestions()),
    { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
    ...(more.length > 0 ? [{ kind: "more" as const, label: say("more"), questions: more }] : []),
  ];
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Every step in its usual order, below what is to be expected of it, and with the questions that it asks. */
async function stepOptions(
  procedure: DeclaredProcedure,
  stepsSoFar: readonly string[],
  among: readonly string[],
): Promise<Option[]> {
  const say = await getTranslations("cases.step");
  const expected = nextProposed(procedure, stepsSoFar);
  const isNext = (step: string) => mayFollow(procedure, stepsSoFar, step);
  const groups = [
    [say("proposed"), among.filter((step) => expected.includes(step))],
    [say("usual"), among.filter((step) => isNext(step) && !expected.includes(step))],
    [say("unusual"), among.filter((step) => !isNext(step))],
  ] as const;
  const options = groups.map(async ([group, steps]) =>
    (await optionsOf(`steps.${procedure}`, steps)).map((option) => ({
      ...option,
      group,
      asks: [
        ...(isNext(option.value) ? [] : ["why"]),
        ...(carriesEnd(procedure, option.value) ? ["endsOn"] : []),
      ],
    })),
  );
  return (await Promise.all(options)).flat();
}

async function lastDay(procedure: DeclaredProcedure): Promise<Question> {
  const say = await getTranslations("cases.step");
  const words = { procedure };
  return {
    kind: "text",
    type: "date",
    width: "date",
    name: "endsOn",
    label: say("ends_on", words),
    hint: say("ends_on_hint", words),
    optional: true,
    dir: "ltr",
    byChoice: true,
  };
}
