import { countChanges, countThen, hasHistory } from "#db/records/count-changes.ts";
import type { Db } from "#dialect";
import type { FigureName } from "#domain/cases/figures.ts";

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * How many more there are than a week ago; nothing, when these offices have no week behind them. A limit that somebody
 * kept and that runs anew since, as the silence alarm does, is told as it runs now.
 */
export async function changesOf(
  db: Db,
  offices: string[],
  figures: Record<FigureName, number>,
  now: Date,
): Promise<Record<FigureName, number> | undefined> {
  const earlier = { past: new Date(now.getTime() - WEEK_MS), offices };
  if (!(await hasHistory(db, earlier))) return undefined;
  const then = await countThen(db, earlier);
  return {
    ...(await countChanges(db, earlier)),
    overdue: figures.overdue - then.overdue,
    within_72h: figures.within_72h - then.within_72h,
  };
}
