import type { CaseFile } from "#db/records/cases.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { activeRules, type RuleSwitch } from "#domain/clocks/active-rules.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { computeClocks } from "#domain/clocks/compute-clocks.ts";
import { restDaysFor } from "#domain/clocks/rest-days.ts";
import { clockFacts, type OfficeOfFile, type Recorded } from "./clock-facts.ts";

/** The clocks of a file, from what is recorded of it: those of the rules that run in its office; the others may cast doubt on them. */
export async function clocksOf(
  file: CaseFile,
  office: OfficeOfFile | undefined,
  recorded: Recorded,
  switches: readonly RuleSwitch[],
): Promise<Clock[]> {
  const facts = clockFacts(file, office, recorded);
  const rules = activeRules(shippedRules, switches);
  return computeClocks(facts, rules, { others: shippedRules, restDays: await restDaysFor(facts, rules) });
}
