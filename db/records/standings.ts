import { asc, count, desc, eq, lte, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import type { CaseFile } from "./cases.ts";
import { insertInto, replaceOne } from "./inserting.ts";

export type Standing = typeof standings.$inferSelect;
export type ClockRow = typeof clocks.$inferSelect;

/** Replaces how a file stands, and its clocks, by what was derived. */
export async function putStanding(
  db: Db,
  standing: typeof standings.$inferInsert,
  running: (typeof clocks.$inferInsert)[],
  now: Date,
) {
  await replaceOne(db, standings, standings.caseId, standing);
  const before = new Map((await stopClocks(db, { caseId: standing.caseId })).map((one) => [one.key, one]));
  for (const clock of running)
    await insertInto(db, clocks, { ...clock, tellsAt: tellsFrom(clock, before.get(clock.key), now) });
}

type Told = Pick<ClockRow, "key" | "dueAt" | "tellsAt">;

/** Of what nobody knew before nothing can have been told. */
function tellsFrom(
  { dueAt, tellsAt = null }: typeof clocks.$inferInsert,
  before: Told | undefined,
  now: Date,
) {
  if (before?.dueAt.getTime() === dueAt.getTime()) return before.tellsAt ?? tellsAt;
  return tellsAt && tellsAt > now ? tellsAt : now;
}

const stopClocks = compiled<{ caseId: string }, Told>((db) =>
  db
    .delete(clocks)
    .where(eq(clocks.caseId, given(clocks.caseId, "caseId")))
    .returning({ key: clocks.key, dueAt: clocks.dueAt, tellsAt: clocks.tellsAt }),
);

const standingOf = compiled<{ caseId: string }, Standing>((db) =>
  db
    .select()
    .from(standings)
    .where(eq(standings.caseId, given(standings.caseId, "caseId"))),
);
export const findStanding = async (db: Db, { id }: CaseFile): Promise<Standing | undefined> =>
  (await standingOf(db, { caseId: id })).at(0);

const clocksOf = compiled<{ caseId: string }, ClockRow>((db) =>
  db
    .select()
    .from(clocks)
    .where(eq(clocks.caseId, given(clocks.caseId, "caseId")))
    .orderBy(asc(clocks.dueAt), asc(clocks.key)),
);
export const listClocks = (db: Db, { id }: CaseFile): Promise<ClockRow[]> => clocksOf(db, { caseId: id });

const standingsDue = compiled((db) =>
  db
    .select({ caseId: standings.caseId, changedAt: standings.changedAt, changesAt: standings.changesAt })
    .from(standings)
    .where(lte(standings.changesAt, given(standings.changesAt, "now")))
    .orderBy(desc(standings.changesAt))
    .limit(sql.placeholder("most")),
);
/** Files that stand otherwise by now: first those whose level has changed by time alone, then those to be derived anew. */
export const listStandingsDue = (db: Db, now: Date, most: number) => standingsDue(db, { now, most });

/** How many they are, as far as `most`. */
export async function countStandingsDue(db: Db, now: Date, most: number): Promise<number> {
  const due = db.select({ one: sql`1` }).from(standings).where(lte(standings.changesAt, now)).limit(most);
  const [counted] = await db.select({ due: count() }).from(due.as("due"));
  return counted?.due ?? 0;
}
