import type { Pressing, WhichNear } from "#db/records/list-inbox.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { milliseconds } from "#domain/clocks/count.ts";
import type { Rule } from "#domain/clocks/rule.ts";

/** How long before its end a limit warns: by its rule, and else by how it is counted; of no rule we know, so long. */
type Warning = { before: number; only?: readonly string[]; but?: readonly string[] };

function warningsBy(lengthOf: (rule: Rule) => string, otherwise: string): Warning[] {
  const known = shippedRules.map((rule) => ({ key: rule.key, before: milliseconds(lengthOf(rule)) }));
  const byLength = Map.groupBy(known, ({ before }) => before);
  return [
    ...[...byLength].map(([before, rules]) => ({ before, only: rules.map(({ key }) => key) })),
    { before: milliseconds(otherwise), but: known.map(({ key }) => key) },
  ];
}

const byHours = ({ counting }: Rule) => counting === "hours";
/** As a page says "soon" and "now" (domain/clocks/level.ts). */
const first = warningsBy((rule) => rule.warn_before.at(0) ?? (byHours(rule) ? "PT24H" : "P7D"), "PT24H");
const last = warningsBy((rule) => rule.warn_before.at(-1) ?? (byHours(rule) ? "PT6H" : "PT48H"), "PT6H");

/** A limit that came near since then, or has passed: which ones, and how long before their end that is told. */
export type Near = WhichNear & { before: number };

/** What passed between two moments; and what has not passed yet, but came near between them. */
export const nearSince = (since: Date, now: Date): Near[] => [
  { before: 0, after: since, until: now },
  ...first.map(({ before, ...rules }) => ({
    before,
    after: new Date(Math.max(now.getTime(), since.getTime() + before)),
    until: new Date(now.getTime() + before),
    ...rules,
  })),
];

/** What is pressing at a moment. */
export const pressingUntil = (now: Date): Pressing[] =>
  last.map(({ before, ...rules }) => ({ until: new Date(now.getTime() + before), ...rules }));
