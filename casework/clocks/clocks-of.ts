import type { CaseFile } from "#db/records/cases.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { activeRules, type RuleSwitch } from "#domain/clocks/active-rules.ts";
import { clockByHand, type SetByHand } from "#domain/clocks/by-hand.ts";
import { type ChangeOfClock, changed } from "#domain/clocks/changed.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { computeClocks } from "#domain/clocks/compute-clocks.ts";
import { restDaysFor } from "#domain/clocks/rest-days.ts";
import { clockFacts, type OfficeOfFile, type Recorded } from "./clock-facts.ts";

/** What people have done besides: rules switched by the office, limits set by hand, and what was done to single limits. */
export type ByPeople = { switches: RuleSwitch[]; byHand: SetByHand[]; changes: ChangeOfClock[] };

/** The clocks of a file, from what is recorded of it: those of the rules that run; the others may cast doubt on them. */
export async function clocksOf(
  file: CaseFile,
  office: OfficeOfFile | undefined,
  recorded: Recorded,
  { switches, byHand, changes }: ByPeople,
): Promise<Clock[]> {
  const facts = clockFacts(file, office, recorded);
  const rules = activeRules(shippedRules, switches);
  const off = new Set(switches.filter(({ on }) => !on).map(({ rule }) => rule));
  const others = shippedRules.filter(({ key }) => !off.has(key));
  const computed = computeClocks(facts, rules, { others, restDays: await restDaysFor(facts, rules) });
  const jurisdiction = facts.file?.jurisdiction ?? "UKN";
  return changed([...computed, ...byHand.map((one) => clockByHand(one, jurisdiction))], changes);
}
