import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { calendars } from "../schema/clocks.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Calendar = typeof calendars.$inferSelect;
type At = { id: string; version: number };

export const insertCalendar = (tx: Writing, row: typeof calendars.$inferInsert) =>
  insertRow(tx, calendars, row);
export const amendCalendar = (tx: Writing, at: At, changes: Partial<Calendar>) =>
  amendRow(tx, calendars, at, changes);

export async function findCalendar(db: Db, id: string): Promise<Calendar | undefined> {
  const [found] = await db.select().from(calendars).where(eq(calendars.id, id));
  return found;
}

/** The calendars of somebody that have not been ended: one at most, but for two that were opened at once. */
export const listOpenCalendars = (db: Db, userId: string): Promise<Calendar[]> =>
  db
    .select()
    .from(calendars)
    .where(and(eq(calendars.userId, userId), isNull(calendars.endedAt)))
    .orderBy(asc(calendars.createdAt), asc(calendars.id));
