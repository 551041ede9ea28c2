import { and, desc, eq, gt, lte } from "drizzle-orm";
import type { Db } from "#dialect";
import { keptForms } from "../schema/users.ts";

export type KeptForm = typeof keptForms.$inferSelect;

export async function insertKeptForm(db: Db, form: typeof keptForms.$inferInsert) {
  await db.insert(keptForms).values(form);
}

export async function findKeptForm(
  db: Db,
  userId: string,
  id: string,
  now: Date,
): Promise<KeptForm | undefined> {
  const [form] = await db
    .select()
    .from(keptForms)
    .where(and(eq(keptForms.id, id), eq(keptForms.userId, userId), gt(keptForms.expiresAt, now)));
  return form;
}

/** What is kept for somebody, the newest first. */
export const listKeptForms = (db: Db, userId: string, now: Date): Promise<KeptForm[]> =>
  db
    .select()
    .from(keptForms)
    .where(and(eq(keptForms.userId, userId), gt(keptForms.expiresAt, now)))
    .orderBy(desc(keptForms.expiresAt), desc(keptForms.id));

export async function deleteKeptForm(db: Db, userId: string, id: string) {
  await db.delete(keptForms).where(and(eq(keptForms.id, id), eq(keptForms.userId, userId)));
}

export async function deleteKeptFormsEnded(db: Db, now: Date) {
  await db.delete(keptForms).where(lte(keptForms.expiresAt, now));
}
