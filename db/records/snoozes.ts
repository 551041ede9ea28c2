import { and, asc, eq, gt } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { snoozes } from "../schema/inboxes.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Snooze = typeof snoozes.$inferSelect;
type At = { id: string; version: number };

export const insertSnooze = (tx: Writing, row: typeof snoozes.$inferInsert) => insertRow(tx, snoozes, row);
export const amendSnooze = (tx: Writing, at: At, changes: Partial<Snooze>) =>
  amendRow(tx, snoozes, at, changes);

export async function findSnooze(db: Db, userId: string, item: string): Promise<Snooze | undefined> {
  const [found] = await db
    .select()
    .from(snoozes)
    .where(and(eq(snoozes.userId, userId), eq(snoozes.item, item)));
  return found;
}

const snoozesOf = compiled<{ userId: string; after: Date }, Snooze>((db) =>
  db
    .select()
    .from(snoozes)
    .where(
      and(
        eq(snoozes.userId, given(snoozes.userId, "userId")),
        gt(snoozes.until, given(snoozes.until, "after")),
      ),
    )
    .orderBy(asc(snoozes.until), asc(snoozes.item)),
);
/** What somebody has put off until later than this, what comes back first first. */
export const listSnoozes = (db: Db, userId: string, after: Date): Promise<Snooze[]> =>
  snoozesOf(db, { userId, after });
