import { eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { inboxes } from "../schema/inboxes.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type Inbox = typeof inboxes.$inferSelect;
type At = { id: string; version: number };

export const insertInbox = (tx: Writing, row: typeof inboxes.$inferInsert) => insertRow(tx, inboxes, row);
export const amendInbox = (tx: Writing, at: At, changes: Partial<Inbox>) =>
  amendRow(tx, inboxes, at, changes);

/** Until when somebody has read what concerns them; undefined, when they never said so. */
export async function findInbox(db: Db, userId: string): Promise<Inbox | undefined> {
  const [found] = await db.select().from(inboxes).where(eq(inboxes.id, userId));
  return found;
}
