import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import type { Rule } from "#domain/clocks/rule.ts";

type Start = NonNullable<Rule["starts_on"]>;

/** The parts of a rule as somebody would say them: what begins it, under which conditions, how it is counted, what stops it. */
export async function ruleWords() {
  const [say, words, clocks] = [
    await getTranslations("rules"),
    await getTranslations("words"),
    await getTranslations("clocks"),
  ];
  const list = (name: string, codes: readonly string[] = []) =>
    codes.map((code) => words(`${name}.${code}` as never)).join(", ");
  const stepsOf = (procedure: string, steps: readonly string[] = []) =>
    list(
      "steps",
      steps.map((step) => `${procedure}.${step}`),
    );

  const length = (period: string, counting?: Rule["counting"]): string => {
    if (period === "day_set") return clocks("from.day_set");
    const { hours, days, months, years } = Temporal.Duration.from(period);
    const [unit, number] = Object.entries({ hours, days, months, years }).find(([, many]) => many > 0) ?? [
      "hours",
      0,
    ];
    return clocks("length", { unit: counting === "working_days" ? counting : unit, number });
  };

  const begins = (start: Start): string => {
    switch (start.event) {
      case "detention":
        return say("begins.detention", {
          from: start.counted_from.map((basis) => say(`counted_from.${basis}`)).join(", "),
        });
      case "step":
        return say("begins.step", {
          procedure: words(`procedures.${start.procedure}`),
          steps: stepsOf(start.procedure, start.steps),
        });
      case "attempt":
        return say("begins.attempt", { outcomes: list("asylum_attempts", start.outcomes) });
      case "arrival":
        return say(start.irregular ? "begins.arrival_irregular" : "begins.arrival");
      case "ill_treatment":
        return say("begins.ill_treatment");
      case "whereabouts":
        return say("begins.whereabouts", { where: list("whereabouts", start.whereabouts) });
    }
  };

  const conditions = (start: Start): string[] => {
    if (start.event === "detention")
      return [
        ...(start.grounds
          ? [say("only.grounds", { grounds: list("detention_grounds", start.grounds) })]
          : []),
        ...(start.custody_stages
          ? [say("only.stages", { stages: list("custody_stages", start.custody_stages) })]
          : []),
        ...(start.age_bands ? [say("only.ages", { ages: list("age_bands", start.age_bands) })] : []),
      ];
    if (start.event !== "step") return [];
    const { procedure, or_else, after, not_after } = start;
    return [
      ...(or_else ? [say("only.or_else", { steps: stepsOf(procedure, or_else) })] : []),
      ...(after ? [say("only.after", { steps: stepsOf(procedure, after) })] : []),
      ...(not_after ? [say("only.not_after", { steps: stepsOf(procedure, not_after) })] : []),
    ];
  };

  const stops = (rule: Rule): string[] =>
    rule.stops_on.map((by) =>
      by.includes(".")
        ? clocks("stopped_by.step", { step: words(`steps.${by}` as never) })
        : clocks(`stopped_by.${by}` as never),
    );

  return {
    length,
    begins,
    conditions,
    stops,
    /** "72 h"; "12 h before the end of kz.cpc.588.no_request" */
    period: ({ period, counting }: Rule): string =>
      typeof period === "string"
        ? length(period, counting)
        : say("before_end_of", { before: length(period.before), rule: period.relative_to }),
    ends: ({ at_expiry }: Rule) => clocks(`ends.${at_expiry.words}` as never),
    kind: ({ kind }: Rule) => clocks(`kinds.${kind}`),
  };
}
