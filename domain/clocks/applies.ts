import { civilDay } from "#domain/when/civil-day.ts";
import type { ClockFacts, Move } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { heldAt } from "./occasions.ts";
import type { Rule } from "./rule.ts";
import type { Start } from "./starts.ts";

/** Whether a rule applies; "possible" as long as something it asks for is not known. */
export type Applies = "yes" | "possible" | "no";

/** Whether rules, of which one may rest on the other, together apply to what began then. */
export function conditionOf(rules: Rule[], occasion: Occasion, facts: ClockFacts): Applies {
  let answer: Applies = occasion.doubts ? "possible" : "yes";
  for (const rule of rules) {
    for (const one of [whereAndWhen(rule, occasion, facts), aboutThem(rule, occasion, facts)]) {
      if (one === "no") return "no";
      if (one === "possible") answer = one;
    }
  }
  return answer;
}

function whereAndWhen(rule: Rule, occasion: Occasion, facts: ClockFacts): Applies {
  if (rule.jurisdiction !== undefined && rule.jurisdiction !== occasion.jurisdiction) return "no";
  const [start] = occasion.starts;
  if (start === undefined || !inForce(rule, () => start.day ?? civilDay(start.at, occasion.timeZone)))
    return "no";
  return betweenParties(rule, occasion, facts, () => start.day ?? civilDay(start.at, occasion.timeZone));
}

function aboutThem({ starts_on }: Rule, { detention, move, starts }: Occasion, facts: ClockFacts): Applies {
  if (starts_on?.event === "step" && starts_on.while_held)
    return yes(starts.some(({ at }) => facts.detentions.some((held) => heldAt(held, at))));
  if (starts_on?.event === "arrival" && starts_on.irregular !== undefined)
    return among([starts_on.irregular], facts.irregularEntry);
  if (starts_on?.event !== "detention" || detention === undefined) return "yes";
  const { grounds, custody_stages, age_bands } = starts_on;
  const { ground, custodyStage, moves } = detention;
  const answers = [
    // No ground given leaves open which one it is.
    ofTheMove(move, among(grounds, ground === "unknown" || ground === "none_given" ? undefined : ground)),
    move ? certain(starts) : among(custody_stages, custodyStage === "unknown" ? undefined : custodyStage),
    // Moved to nobody knows which stage: they may have left it.
    custody_stages && moves?.at(-1)?.custodyStage === "unknown" ? "possible" : "yes",
    among(age_bands, facts.ageBand),
  ];
  if (answers.includes("no")) return "no";
  return answers.includes("possible") ? "possible" : "yes";
}

/** The ground of the arrest does not say for what they were moved. */
const ofTheMove = (move: Move | undefined, ground: Applies): Applies =>
  move && ground === "no" ? "possible" : ground;

const certain = ([start]: Start[]): Applies => (start?.approximate ? "possible" : "yes");

const yes = (holds: boolean): Applies => (holds ? "yes" : "no");

const among = <T>(wanted: readonly T[] | undefined, known: T | undefined): Applies => {
  if (wanted === undefined) return "yes";
  return known === undefined ? "possible" : yes(wanted.includes(known));
};

const inForce = ({ valid_from, valid_to }: Rule, day: () => string): boolean =>
  (valid_from === undefined || valid_from <= day()) && (valid_to === undefined || day() <= valid_to);

/** A treaty binds between its parties only: the state that holds, and the one that asks. */
function betweenParties(
  { parties, binds_since }: Rule,
  { jurisdiction, requestedBy }: Occasion,
  { countryOfOrigin }: ClockFacts,
  day: () => string,
): Applies {
  if (parties === undefined) return "yes";
  const binds = (state: string) => {
    const since = binds_since?.[state];
    return parties.includes(state) && (since === undefined || since <= day());
  };
  if (!binds(jurisdiction)) return "no";
  if (requestedBy !== undefined) return yes(binds(requestedBy));
  return countryOfOrigin !== undefined && !binds(countryOfOrigin) ? "no" : "possible";
}
