import { asc, eq, lte } from "drizzle-orm";
import type { Db } from "#dialect";
import { standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import type { CaseFile } from "./cases.ts";

export type Standing = typeof standings.$inferSelect;
export type ClockRow = typeof clocks.$inferSelect;

/** Replaces how a file stands, and its clocks, by what was derived. */
export async function putStanding(
  db: Db,
  standing: typeof standings.$inferInsert,
  running: (typeof clocks.$inferInsert)[],
) {
  const { caseId, ...rest } = standing;
  await db.insert(standings).values(standing).onConflictDoUpdate({ target: standings.caseId, set: rest });
  await db.delete(clocks).where(eq(clocks.caseId, caseId));
  if (running.length > 0) await db.insert(clocks).values(running);
}

export async function findStanding(db: Db, caseFile: CaseFile): Promise<Standing | undefined> {
  const [standing] = await db.select().from(standings).where(eq(standings.caseId, caseFile.id));
  return standing;
}

export const listClocks = (db: Db, caseFile: CaseFile): Promise<ClockRow[]> =>
  db.select().from(clocks).where(eq(clocks.caseId, caseFile.id)).orderBy(asc(clocks.dueAt), asc(clocks.key));

/** Files whose level has changed since by time alone. */
export const listStandingsDue = (db: Db, now: Date, most: number) =>
  db
    .select({ caseId: standings.caseId, changedAt: standings.changedAt, changesAt: standings.changesAt })
    .from(standings)
    .where(lte(standings.changesAt, now))
    .orderBy(asc(standings.changesAt))
    .limit(most);
