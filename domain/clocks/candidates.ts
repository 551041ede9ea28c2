import { type Applies, conditionOf } from "./applies.ts";
import type { ClockDoubt } from "./clock.ts";
import type { ClockFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { occasionsOf } from "./occasions.ts";
import type { Doubt, Rule } from "./rule.ts";

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
    const root = rootOf(rule, among);
    if (root === undefined) continue;
    for (const occasion of occasionsOf(root, facts)) {
      if (root.period === "day_set" && occasion.daySet === undefined) continue;
      const applies = conditionOf(rule === root ? [rule] : [rule, root], occasion, facts);
      if (applies !== "no") found.push({ rule, root, occasion, applies });
    }
  }
  return found;
};

/** The rule from whose start a relative one is counted; a relative rule without it cannot run. */
function rootOf(rule: Rule, among: ReadonlyMap<string, Rule>): Rule | undefined {
  if (typeof rule.period === "string") return rule;
  const base = among.get(rule.period.relative_to);
  return base && typeof base.period === "string" ? base : undefined;
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
  ];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

const doubted = (rule: Rule, how: "possible" | "unread"): ClockDoubt => ({
  doubt: `${rule.parties ? "treaty" : "rule"}_${how}` as Doubt,
  citation: rule.citation,
});
