import { civilDay } from "./count.ts";
import type { ClockFacts, DetentionFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** Whether a rule applies; "possible" as long as something it asks for is not known. */
export type Applies = "yes" | "possible" | "no";

/** Whether rules, of which one may rest on the other, together apply to a detention that began at `start`. */
export function conditionOf(
  rules: Rule[],
  start: Date,
  detention: DetentionFacts,
  facts: ClockFacts,
): Applies {
  const answers = rules.flatMap((rule) => answersOf(rule, start, detention, facts));
  if (answers.includes("no")) return "no";
  return answers.includes("possible") ? "possible" : "yes";
}

function answersOf(rule: Rule, start: Date, detention: DetentionFacts, facts: ClockFacts): Applies[] {
  const { grounds, custody_stages, age_bands } = rule.starts_on ?? {};
  const { ground, custodyStage, moves } = detention;
  return [
    yes(rule.jurisdiction === undefined || rule.jurisdiction === detention.jurisdiction),
    inForce(rule, civilDay(start, detention.timeZone)),
    betweenParties(rule, detention, facts),
    // No ground given leaves open which one it is.
    among(grounds, ground === "unknown" || ground === "none_given" ? undefined : ground),
    among(custody_stages, custodyStage === "unknown" ? undefined : custodyStage),
    // Moved to nobody knows which stage: they may have left it.
    custody_stages && moves?.at(-1)?.custodyStage === "unknown" ? "possible" : "yes",
    among(age_bands, facts.ageBand),
  ];
}

const yes = (holds: boolean): Applies => (holds ? "yes" : "no");

const among = <T>(wanted: readonly T[] | undefined, known: T | undefined): Applies => {
  if (wanted === undefined) return "yes";
  return known === undefined ? "possible" : yes(wanted.includes(known));
};

const inForce = ({ valid_from, valid_to }: Rule, day: string): Applies =>
  yes((valid_from === undefined || valid_from <= day) && (valid_to === undefined || day <= valid_to));

/** A treaty binds between its parties only: the state that holds, and the one that asks. */
function betweenParties(
  { parties }: Rule,
  detention: DetentionFacts,
  { countryOfOrigin }: ClockFacts,
): Applies {
  if (parties === undefined) return "yes";
  if (!parties.includes(detention.jurisdiction)) return "no";
  if (detention.requestedBy !== undefined) return yes(parties.includes(detention.requestedBy));
  return countryOfOrigin !== undefined && !parties.includes(countryOfOrigin) ? "no" : "possible";
}
