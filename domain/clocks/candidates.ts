import { civilDay } from "#domain/when/civil-day.ts";
import type { Applies } from "./all-of.ts";
import { conditionOf } from "./applies.ts";
import type { ClockDoubt } from "./clock.ts";
import type { ClockFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { occasionsOf } from "./occasions.ts";
import type { Doubt, Rule } from "./rule.ts";
import { isPartySinceUnread } from "./treaty-binds.ts";

/** A rule, the one on which it rests, and a time at which it begins to count. */
export interface Candidate {
  rule: Rule;
  root: Rule;
  occasion: Occasion;
  applies: Applies;
}

/** All that applies to a file, or may. */
export const candidatesOf = (
  rules: Iterable<Rule>,
  facts: ClockFacts,
  among: ReadonlyMap<string, Rule>,
): Candidate[] => {
  const found: Candidate[] = [];
  for (const rule of rules) {
    for (const root of rootsOf(rule, among)) {
      for (const occasion of occasionsOf(root, facts)) {
        if (root.period === "day_set" && occasion.daySet === undefined) continue;
        const applies = conditionOf(rule === root ? [rule] : [rule, root], occasion, facts);
        if (applies !== "no") found.push({ rule, root, occasion, applies });
      }
    }
  }
  return found;
};

/**
 * The rules from whose start a relative one is counted: the one that it names, and those that go before it, whichever runs;
 * "forty days, or the period that the applicable treaty sets". A relative rule without any cannot run.
 */
function rootsOf(rule: Rule, among: ReadonlyMap<string, Rule>): Rule[] {
  if (typeof rule.period === "string") return [rule];
  const { relative_to: base } = rule.period;
  return [...among.values()].filter(
    ({ key, period, instead_of }) =>
      typeof period === "string" && (key === base || instead_of?.includes(base) === true),
  );
}

/** Which of them go before a rule: a treaty before national law, the child's rule before the general one. */
export const goingBefore = ({ root, occasion }: Candidate, all: readonly Candidate[]): Candidate[] =>
  all.filter(
    (other) => other.rule.instead_of?.includes(root.key) === true && other.occasion.id === occasion.id,
  );

/** Each once: why a clock that runs may not be the one that counts. */
export function doubtsAbout(
  candidate: Candidate,
  running: readonly Candidate[],
  unread: readonly Candidate[],
): ClockDoubt[] {
  const found: ClockDoubt[] = [
    ...(candidate.occasion.doubts ?? []).map((doubt) => ({ doubt })),
    ...goingBefore(candidate, running).map(({ rule }) => doubted(rule, "possible")),
    ...goingBefore(candidate, unread).map(({ rule }) => doubted(rule, "unread")),
    ...sinceUnread(candidate),
  ];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** The states of which nobody has read since when a treaty binds them, unless it was known to bind all by then. */
function sinceUnread({ root, occasion }: Candidate): ClockDoubt[] {
  const [start] = occasion.starts;
  if (root.parties === undefined || start === undefined) return [];
  const { binds_all_since: all } = root;
  if (all !== undefined && all <= (start.day ?? civilDay(start.at, occasion.timeZone))) return [];
  const asking = occasion.requestedBy === undefined ? [] : [occasion.requestedBy];
  const states = [occasion.jurisdiction, ...asking].filter((state) => isPartySinceUnread(root, state));
  return states.length > 0 ? [{ doubt: "since_unread", citation: root.citation, states }] : [];
}

const doubted = (rule: Rule, how: "possible" | "unread"): ClockDoubt => ({
  doubt: `${rule.parties ? "treaty" : "rule"}_${how}` as Doubt,
  citation: rule.citation,
});
