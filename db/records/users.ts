import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, compiledForList, given, givenIn } from "../compiled.ts";
import { invitations, passwords, sessions, sessionUse, users } from "../schema/users.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type User = typeof users.$inferSelect;
type At = { id: string; version: number };

export const insertUser = (tx: Writing, row: typeof users.$inferInsert) => insertRow(tx, users, row);
export const amendUser = (tx: Writing, at: At, changes: Partial<User>) => amendRow(tx, users, at, changes);
export const listUsers = (db: Db) => db.select().from(users).orderBy(asc(users.createdAt), asc(users.id));

const byIds = compiledForList<object, User>((db, ids) =>
  db.select().from(users).where(givenIn(users.id, ids)),
);
export const listUsersByIds = (db: Db, ids: readonly string[]) => byIds(db, ids, {});

export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
}
export async function findUserByEmail(db: Db, emailIndex: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.emailIndex, emailIndex));
  return user;
}

export const insertPassword = (tx: Writing, row: typeof passwords.$inferInsert) =>
  insertRow(tx, passwords, row);
export async function findPassword(db: Db, userId: string) {
  const [password] = await db.select().from(passwords).where(eq(passwords.id, userId));
  return password;
}

export const insertInvitation = (tx: Writing, row: typeof invitations.$inferInsert) =>
  insertRow(tx, invitations, row);
export const amendInvitation = (tx: Writing, at: At, changes: Partial<typeof invitations.$inferInsert>) =>
  amendRow(tx, invitations, at, changes);
export async function findInvitation(db: Db, id: string) {
  const [invitation] = await db.select().from(invitations).where(eq(invitations.id, id));
  return invitation;
}

export const listOpenInvitations = (db: Db, userId: string) =>
  db
    .select()
    .from(invitations)
    .where(and(eq(invitations.userId, userId), isNull(invitations.usedAt)));

/** Invitations without their tokens' hashes: whether somebody has come, and until when they may. */
export const listInvitations = (db: Db) =>
  db
    .select({ userId: invitations.userId, expiresAt: invitations.expiresAt, usedAt: invitations.usedAt })
    .from(invitations);

export const insertSession = (tx: Writing, row: typeof sessions.$inferInsert) => insertRow(tx, sessions, row);
export const amendSession = (tx: Writing, at: At, changes: Partial<typeof sessions.$inferInsert>) =>
  amendRow(tx, sessions, at, changes);

const sessionOf = compiled((db) =>
  db
    .select({ session: sessions, user: users, lastSeenAt: sessionUse.lastSeenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(sessionUse, eq(sessionUse.id, sessions.id))
    .where(eq(sessions.id, given(sessions.id, "id"))),
);
/** A session, its user, and when it was last used. */
export const findSession = async (db: Db, id: string) => (await sessionOf(db, { id })).at(0);

/** Whether this browser has signed this person in before. */
export async function isKnownDevice(db: Db, userId: string, device: string): Promise<boolean> {
  const found = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.device, device)))
    .limit(1);
  return found.length > 0;
}

/** Sessions that have neither been ended nor reached their absolute end, oldest first. */
export const listOpenSessions = (db: Db, userId: string, now: Date) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), gt(sessions.endsAt, now)))
    .orderBy(asc(sessions.startedAt), asc(sessions.id));

export const listLastSeen = (db: Db, ids: readonly string[]) =>
  db
    .select()
    .from(sessionUse)
    .where(inArray(sessionUse.id, [...ids]));

export async function setLastSeen(db: Db, id: string, lastSeenAt: Date) {
  await db
    .insert(sessionUse)
    .values({ id, lastSeenAt })
    .onConflictDoUpdate({ target: sessionUse.id, set: { lastSeenAt } });
}
