import type { WhichNear } from "#db/records/list-inbox.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { milliseconds } from "#domain/clocks/count.ts";

const DAY = "P1D";

/** How long before its end a limit first warns: by its rule, or else a day. */
type Warning = { before: number; only?: readonly string[]; but?: readonly string[] };

const warnings: Warning[] = (() => {
  const warning = shippedRules.map(({ key, warn_before, counting }) => ({
    key,
    before: milliseconds(warn_before[0] ?? (counting === "hours" ? "PT24H" : "P7D")),
  }));
  const byLength = Map.groupBy(warning, ({ before }) => before);
  return [
    ...[...byLength].map(([before, rules]) => ({ before, only: rules.map(({ key }) => key) })),
    { before: milliseconds(DAY), but: warning.map(({ key }) => key) },
  ];
})();

/** A limit that came near since then, or has passed: which ones, and how long before their end that is told. */
export type Near = WhichNear & { before: number };

/** What passed between two moments; and what has not passed yet, but came near between them. */
export const nearSince = (since: Date, now: Date): Near[] => [
  { before: 0, after: since, until: now },
  ...warnings.map(({ before, ...rules }) => ({
    before,
    after: new Date(Math.max(now.getTime(), since.getTime() + before)),
    until: new Date(now.getTime() + before),
    ...rules,
  })),
];
