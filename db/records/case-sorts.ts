import { and, asc, desc, eq, gt, lt, or, type SQL } from "drizzle-orm";
import type { CaseSort } from "#domain/cases/case-sorts.ts";
import { cases, standings } from "../schema/cases.ts";

/** Where a page ended: what its sort orders by, of its last row. */
export type CasePlace = { risk: number; nextDueAt: Date; changedAt: Date; number: string; caseId: string };

/** What a sort orders by; the last of it is never the same twice. */
export const SORT_KEYS = {
  risk: { risk: standings.risk, nextDueAt: standings.nextDueAt, caseId: standings.caseId },
  file: { number: cases.number, caseId: standings.caseId },
  changed: { changedAt: standings.changedAt, caseId: standings.caseId },
};

export const ORDER: Record<CaseSort, SQL[]> = {
  risk: [desc(standings.risk), asc(standings.nextDueAt), asc(standings.caseId)],
  file: [asc(cases.number)],
  changed: [desc(standings.changedAt), asc(standings.caseId)],
};

/** What comes after this place. */
export function following(
  sort: CaseSort,
  { risk, nextDueAt, changedAt, number, caseId }: CasePlace,
): SQL | undefined {
  const sameThenId = (same: SQL) => and(same, gt(standings.caseId, caseId));
  if (sort === "file") return gt(cases.number, number);
  if (sort === "changed")
    return or(lt(standings.changedAt, changedAt), sameThenId(eq(standings.changedAt, changedAt)));
  const sameRisk = or(gt(standings.nextDueAt, nextDueAt), sameThenId(eq(standings.nextDueAt, nextDueAt)));
  return or(lt(standings.risk, risk), and(eq(standings.risk, risk), sameRisk));
}
