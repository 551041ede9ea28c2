import { conditionOf } from "./applies.ts";
import type { Clock, SecondEnd } from "./clock.ts";
import { civilDay, minus, plus } from "./count.ts";
import type { ClockFacts, DetentionFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";
import { type Start, startsOf } from "./starts.ts";
import { stopOf } from "./stops.ts";

/**
 * The time limits of one file, soonest end first: each of the rules given that applies to one of its detentions,
 * or may apply as long as ground, stage or age are not known. Hours are counted as hours, days and months on
 * the calendar of the place, at the hour at which they began. What is computed here is not legal advice.
 */
export function computeClocks(facts: ClockFacts, rules: Rule[]): Clock[] {
  const given = new Map(rules.map((rule) => [rule.key, rule]));
  return facts.detentions
    .flatMap((detention) =>
      [...given.values()].flatMap((rule) => clockOf(rule, detention, facts, given) ?? []),
    )
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

function clockOf(rule: Rule, detention: DetentionFacts, facts: ClockFacts, rules: Rules): Clock | undefined {
  const root = rootOf(rule, rules);
  if (root === undefined) return undefined;
  const [first, second] = startsOf(root, detention, facts.contacts);
  if (first === undefined) return undefined;
  const applies = conditionOf([rule, root], first.at, detention, facts);
  if (applies === "no") return undefined;
  const stop = stopOf(rule, root, first.at, detention, facts);
  // What was there before the start leaves nothing to count: a request that lay there when they were taken.
  if (stop && stop.by !== "detention_ended" && stop.at <= first.at) return undefined;

  const { at_expiry, period } = rule;
  return {
    key: `${rule.key}|${detention.id}`,
    rule: rule.key,
    subjectId: detention.id,
    kind: rule.kind,
    jurisdiction: detention.jurisdiction,
    timeZone: detention.timeZone,
    article: rule.article,
    citation: rule.citation,
    counting: rule.counting,
    words: at_expiry.words,
    act: at_expiry.act,
    heldBeyond: at_expiry.held_beyond,
    warnBefore: rule.warn_before,
    verified: rule.verified,
    possible: applies === "possible",
    ...endFrom(first, rule, detention, rules),
    startedBy: first.entry,
    atTheEarliest: first.approximate,
    second: second && endFrom(second, rule, detention, rules),
    relativeTo: typeof period === "string" ? undefined : period.relative_to,
    computation: {
      period: periodOf(root),
      end: plus(first.at, periodOf(root), detention.timeZone),
      minus: typeof period === "string" ? undefined : period.before,
    },
    ...(stop ? { state: "stopped", stoppedAt: stop.at, stoppedBy: stop.by } : { state: "running" }),
  };
}

type Rules = ReadonlyMap<string, Rule>;

/** The rule from whose start a relative one is counted; a relative rule without it cannot run. */
function rootOf(rule: Rule, rules: Rules): Rule | undefined {
  if (typeof rule.period === "string") return rule;
  const base = rules.get(rule.period.relative_to);
  return base && typeof base.period === "string" ? base : undefined;
}

function endFrom(start: Start, rule: Rule, { timeZone }: DetentionFacts, rules: Rules): SecondEnd {
  const dueAt = dueFrom(start.at, rule, timeZone, rules);
  const dueOn = rule.counting === "calendar_days" ? civilDay(dueAt, timeZone) : undefined;
  return { basis: start.basis, startedAt: start.at, dueAt, dueOn };
}

function dueFrom(start: Date, rule: Rule, timeZone: string, rules: Rules): Date {
  if (typeof rule.period === "string") return plus(start, rule.period, timeZone);
  const root = rootOf(rule, rules) as Rule;
  return minus(plus(start, periodOf(root), timeZone), rule.period.before, timeZone);
}

const periodOf = (root: Rule) => root.period as string;
