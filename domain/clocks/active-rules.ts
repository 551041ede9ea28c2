import { Temporal } from "temporal-polyfill";
import { NOT_READ, type Rule } from "./rule.ts";

/** What an office has said of a rule: whether it runs there; of the team's own, for how long. */
export type RuleSwitch = { rule: string; on: boolean; period?: string | null };

/** What runs where nobody has switched anything: its figure was read in its source, and it need not be asked for. */
export const runsUnasked = ({ verified, asked_for }: Rule): boolean => verified && asked_for !== true;

/** The rules that run in an office: those that run unasked, unless it has switched one off, and those that it has switched on. */
export const activeRules = (rules: Rule[], switches: readonly RuleSwitch[] = []): Rule[] =>
  rules.flatMap((rule) => {
    const switched = switches.find((one) => one.rule === rule.key);
    if (!(switched?.on ?? runsUnasked(rule))) return [];
    if (switched?.period && saysItsLength(rule)) return { ...rule, period: switched.period };
    return isUnread(rule) ? [] : rule;
  });

/** The team's own, of which each office says for how long. */
export const isOwn = ({ key, period }: Pick<Rule, "key" | "period">): boolean =>
  key.startsWith("team.") && typeof period === "string" && period !== "day_set";

/** Nobody has read how long it is. */
export const isUnread = ({ period }: Pick<Rule, "period">): boolean => period === NOT_READ;

/** Whether an office says how long it runs: the team's own, and what nobody had read before. */
export const saysItsLength = (rule: Pick<Rule, "key" | "period">): boolean => isOwn(rule) || isUnread(rule);

/** Whether the one period runs longer than the other; both of hours, or both of days. */
export const isLonger = (one: string, other: string): boolean =>
  Temporal.Duration.compare(one, other, { relativeTo: "2025-01-01" }) > 0;
