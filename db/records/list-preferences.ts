import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { listLooks, savedViews } from "../schema/users.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type SavedView = typeof savedViews.$inferSelect;
export type ListLookRow = typeof listLooks.$inferSelect;
type At = { id: string; version: number };

export const insertSavedView = (tx: Writing, row: typeof savedViews.$inferInsert) =>
  insertRow(tx, savedViews, row);
export const amendSavedView = (tx: Writing, at: At, changes: Partial<SavedView>) =>
  amendRow(tx, savedViews, at, changes);

/** The views of a list that somebody keeps, in the order in which they were saved. */
export const listSavedViews = (db: Db, userId: string, list: string): Promise<SavedView[]> =>
  db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.list, list), isNull(savedViews.removedAt)))
    .orderBy(asc(savedViews.createdAt), asc(savedViews.id));

/** A view belongs to its user alone: nobody else finds it. */
export async function findSavedView(db: Db, userId: string, id: string): Promise<SavedView | undefined> {
  const [found] = await db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.userId, userId), isNull(savedViews.removedAt)));
  return found;
}

export const insertListLook = (tx: Writing, row: typeof listLooks.$inferInsert) =>
  insertRow(tx, listLooks, row);
export const amendListLook = (tx: Writing, at: At, changes: Partial<ListLookRow>) =>
  amendRow(tx, listLooks, at, changes);

/** How somebody wants to see a list, if they ever said so. */
export async function findListLook(db: Db, userId: string, list: string): Promise<ListLookRow | undefined> {
  const [found] = await db
    .select()
    .from(listLooks)
    .where(eq(listLooks.id, lookId(userId, list)));
  return found;
}

export const lookId = (userId: string, list: string) => `${list}:${userId}`;
