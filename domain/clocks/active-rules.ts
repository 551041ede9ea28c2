import type { Rule } from "./rule.ts";

/** A rule as an office has switched it. */
export interface Switched {
  rule: string;
  on: boolean;
  /** Of the team's own rules: a period of the office's own. */
  period: string | null;
}

/**
 * The rules that run: those whose figure was read in its source, unless the office has switched them off; and those that it
 * has switched on with a source of its own. The team's own rules may count for as long as the office says.
 */
export function activeRules(rules: Rule[], switches: Switched[] = []): Rule[] {
  const switched = new Map(switches.map((one) => [one.rule, one]));
  return rules
    .filter(({ key, verified }) => switched.get(key)?.on ?? verified)
    .map((rule) => {
      const period = switched.get(rule.key)?.period;
      return period && isOwnRule(rule) ? { ...rule, period } : rule;
    });
}

/** The team's own, which no law sets. One that ends on a day that stands on a paper has no period to be set. */
export const isOwnRule = ({ key, period }: Rule) =>
  key.startsWith("team.") && typeof period === "string" && period !== "day_set";
