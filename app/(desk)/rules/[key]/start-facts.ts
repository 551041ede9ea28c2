import { getLocale, getTranslations } from "next-intl/server";
import type { Fact } from "#components/ui/facts.tsx";
import { listing } from "#components/ui/numbers.ts";
import type { Rule } from "#domain/clocks/rule.ts";
import type { WayIn } from "#domain/vocabulary/ways-in.ts";

/** From what a rule is counted, and what it asks for: a ground, a stage of custody, an age, a step. */
export async function startFacts({ starts_on: starts }: Pick<Rule, "starts_on">): Promise<Fact[]> {
  if (starts === undefined) return [];
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("rules"),
    await getTranslations("words"),
  ];
  const list = (texts: string[]) => listing(locale, "disjunction").format(texts);
  const fact = (
    term: string,
    codes: readonly string[] | undefined,
    said: (code: string) => string,
  ): Fact[] => (codes ? [{ term, value: list(codes.map(said)) }] : []);
  const either = starts.event === "arrival" && starts.or_risk_known;
  const begins = {
    term: say("starts"),
    value: say(either ? "starts_on.arrival_or_risk_known" : `starts_on.${starts.event}`),
  };
  if (starts.event === "detention")
    return [
      begins,
      ...fact(say("counted_from"), starts.counted_from, (basis) => say(`bases.${basis}` as never)),
      ...fact(say("grounds"), starts.grounds, (ground) => words(`detention_grounds.${ground}` as never)),
      ...fact(say("stages"), starts.custody_stages, (stage) => words(`custody_stages.${stage}` as never)),
      ...fact(say("ages"), starts.age_bands, (band) => words(`age_bands.${band}` as never)),
    ];
  if (starts.event === "arrival" && starts.irregular !== undefined)
    return [
      begins,
      ...fact(say("way_in"), [wayIn(starts.irregular)], (way) => words(`ways_in.${way}` as never)),
    ];
  if (starts.event !== "step") return [begins];
  const step = (code: string) => words(`steps.${starts.procedure}.${code}` as never);
  return [
    { ...begins, ...(starts.while_held && { source: say("only_held") }) },
    ...fact(say("steps"), starts.steps, step),
    ...fact(say("or_else"), starts.or_else, step),
  ];
}

const wayIn = (irregular: boolean): WayIn => (irregular ? "irregular" : "regular");
