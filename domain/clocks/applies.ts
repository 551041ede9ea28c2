import { civilDay } from "#domain/when/civil-day.ts";
import { type Applies, allOf, oneOf, yes } from "./all-of.ts";
import type { ClockFacts, Move } from "./facts.ts";
import { heldDuring } from "./held-during.ts";
import type { Occasion } from "./occasion.ts";
import type { Rule } from "./rule.ts";
import type { Start } from "./starts.ts";
import { treatyBinds } from "./treaty-binds.ts";

/** Whether rules, of which one may rest on the other, together apply to what began then. */
export function conditionOf(rules: Rule[], occasion: Occasion, facts: ClockFacts): Applies {
  let answer: Applies = occasion.doubts ? "possible" : "yes";
  for (const rule of rules) {
    // Asked last, for it reads calendars.
    for (const ask of [aboutThem, whereAndWhen]) {
      answer = allOf([answer, ask(rule, occasion, facts)]);
      if (answer === "no") return answer;
    }
  }
  return answer;
}

function whereAndWhen(rule: Rule, occasion: Occasion, facts: ClockFacts): Applies {
  if (rule.jurisdiction !== undefined && rule.jurisdiction !== occasion.jurisdiction) return "no";
  const [start] = occasion.starts;
  if (start === undefined) return "no";
  if (rule.valid_from === undefined && rule.valid_to === undefined && rule.parties === undefined)
    return "yes";
  // Of a start that is not known exactly it may have been in force at one end, and not at the other.
  return oneOf(daysOf(start, occasion.timeZone).map((day) => inForce(rule, occasion, facts, day)));
}

const daysOf = ({ day, at, until = at }: Start, timeZone: string): string[] =>
  day === undefined ? [civilDay(at, timeZone), civilDay(until, timeZone)] : [day];

const inForce = (rule: Rule, occasion: Occasion, facts: ClockFacts, day: string): Applies =>
  allOf([
    yes(rule.valid_from === undefined || rule.valid_from <= day),
    yes(rule.valid_to === undefined || day <= rule.valid_to),
    rule.parties === undefined ? "yes" : treatyBinds(rule, occasion, facts, day),
  ]);

function aboutThem({ starts_on }: Rule, { detention, move, starts }: Occasion, facts: ClockFacts): Applies {
  if (starts_on?.event === "step" && starts_on.while_held)
    return yes(starts.some((start) => heldDuring(facts, start) !== undefined));
  if (starts_on?.event === "arrival" && starts_on.irregular !== undefined)
    return among([starts_on.irregular], facts.irregularEntry);
  if (starts_on?.event !== "detention" || detention === undefined) return "yes";
  const { grounds, custody_stages, age_bands } = starts_on;
  const { ground, custodyStage, moves } = detention;
  return allOf([
    // No ground given leaves open which one it is.
    ofTheMove(move, among(grounds, ground === "unknown" || ground === "none_given" ? undefined : ground)),
    move ? certain(starts) : among(custody_stages, custodyStage === "unknown" ? undefined : custodyStage),
    // Moved to nobody knows which stage: they may have left it.
    custody_stages && moves?.at(-1)?.custodyStage === "unknown" ? "possible" : "yes",
    among(age_bands, facts.ageBand),
  ]);
}

/** The ground of the arrest does not say for what they were moved. */
const ofTheMove = (move: Move | undefined, ground: Applies): Applies =>
  move && ground === "no" ? "possible" : ground;

const certain = ([start]: Start[]): Applies =>
  start?.approximate || start?.atTheLatest ? "possible" : "yes";

const among = <T>(wanted: readonly T[] | undefined, known: T | undefined): Applies => {
  if (wanted === undefined) return "yes";
  return known === undefined ? "possible" : yes(wanted.includes(known));
};
