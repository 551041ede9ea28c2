import { listApproaches } from "#db/records/approach.ts";
import type { Db } from "#dialect";
import { APPROACH, type Approach } from "#domain/cases/happened.ts";
import type { Span } from "./spans.ts";

const DAY_MS = 24 * 3_600_000;

/** Of those who first came to UNHCR within this time: how many came how far since, and how many days each step took. */
export async function approachesOf(db: Db, offices: string[], span: Span) {
  const rows = await listApproaches(db, offices, span);
  return APPROACH.map((step) => ({
    step,
    people: step === "approached" ? rows.length : rows.filter(({ came }) => came[step]).length,
    days: daysTo(step, rows),
  }));
}

type Row = Awaited<ReturnType<typeof listApproaches>>[number];

const BEFORE: Partial<Record<Approach, "approached" | "registered" | "interviewed">> = {
  registered: "approached",
  interviewed: "registered",
  decided: "interviewed",
};

/** The median of whole days since the step before, of those of whom both are recorded. */
function daysTo(step: Approach, rows: Row[]): number | undefined {
  const before = BEFORE[step];
  if (!before) return undefined;
  const took = rows.flatMap((row) => {
    const [start, end] = [row[before], row[step as "registered" | "interviewed" | "decided"]];
    return start && end && end >= start ? [Math.floor((end.getTime() - start.getTime()) / DAY_MS)] : [];
  });
  return median(took);
}

export function median(numbers: number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
