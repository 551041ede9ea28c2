import { v7 as uuid } from "uuid";
import { store } from "#db/connection.ts";
import {
  deleteKeptForm,
  deleteKeptFormsEnded,
  findKeptForm,
  insertKeptForm,
  type KeptForm,
  listKeptForms,
} from "#db/records/kept-forms.ts";
import { findSession, type User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { personOf } from "../users/staff.ts";
import { openValue, sealValue, UNREADABLE } from "../vault.ts";
import { sessionIdOf } from "./session-ids.ts";
import { standingOf } from "./session-times.ts";

const MINUTES_MS = 60_000;
const KEPT_FOR = 30 * MINUTES_MS;

/** What somebody typed, by field. */
export type Typed = Record<string, string | string[]>;

/**
 * Keeps what was posted after a session had ended by time, sealed for its user for thirty minutes. Undefined when the
 * session is none, or was ended by somebody: then there is nobody to keep it for.
 */
export async function keepForm(token: string, path: string, values: Typed): Promise<string | undefined> {
  const user = await userOfEnded(token);
  if (!user) return;
  const id = uuid();
  const now = new Date();
  await store().transaction(async (db) => {
    await deleteKeptFormsEnded(db, now);
    const sealed = await sealValue(db, bound({ id, chain: user.chain }), "form", values);
    const expiresAt = new Date(now.getTime() + KEPT_FOR);
    await insertKeptForm(db, { id, chain: user.chain, userId: user.id, path, sealed, expiresAt });
  });
  return id;
}

export type Kept = { id: string; path: string; values: Typed };

/** A kept form of somebody who is signed in again. */
export const keptFormOf = async ({ userId }: Actor, id: string): Promise<Kept | undefined> =>
  opened(userId, id);

/**
 * A kept form for whoever holds the session that has become idle, and their address, to sign in again beside it. After
 * the absolute end it is shown to nobody who is not signed in.
 */
export async function keptFormOfIdle(
  token: string,
  id: string,
): Promise<(Kept & { email: string }) | undefined> {
  const found = await findSession(store().reader, sessionIdOf(token));
  if (!found || found.user.disabledAt || standingOf(found, new Date()) !== "idle") return;
  const kept = await opened(found.user.id, id);
  return kept && { ...kept, ...(await emailOf(found.user)) };
}

/** Everything that is kept for somebody, the newest first, and since and until which real moment. */
export async function keptFormsOf(
  db: Db,
  { userId }: Actor,
): Promise<(Kept & { keptAt: Date; keptUntil: Date })[]> {
  const forms = await listKeptForms(db, userId, new Date());
  const kept = await Promise.all(
    forms.map(async ({ expiresAt: keptUntil, ...form }) => {
      const values = await openValue<Typed>(db, bound(form), "form", form.sealed);
      const keptAt = new Date(keptUntil.getTime() - KEPT_FOR);
      return values === UNREADABLE ? [] : { id: form.id, path: form.path, values, keptAt, keptUntil };
    }),
  );
  return kept.flat();
}

/** What was typed has been recorded, or is wanted no more. */
export const discardKeptForm = ({ userId }: Actor, id: string) =>
  store().transaction((db) => deleteKeptForm(db, userId, id));

const emailOf = async (user: User) => ({ email: (await personOf(store().reader, user)).email });

async function opened(userId: string, id: string): Promise<Kept | undefined> {
  const form = await findKeptForm(store().reader, userId, id, new Date());
  const values = form && (await openValue<Typed>(store().reader, bound(form), "form", form.sealed));
  return form && values && values !== UNREADABLE ? { id, path: form.path, values } : undefined;
}

const bound = ({ id, chain }: Pick<KeptForm, "id" | "chain">) => ({
  table: "kept_forms",
  id,
  chain,
  version: 1,
});

async function userOfEnded(token: string): Promise<User | undefined> {
  const found = await findSession(store().reader, sessionIdOf(token));
  if (!found || found.user.disabledAt) return;
  return ["idle", "over"].includes(standingOf(found, new Date())) ? found.user : undefined;
}
