import { v7 as uuid } from "uuid";
import { insertInvitation, insertUser, type User } from "#db/records/users.ts";
import type { Role } from "#domain/access/roles.ts";
import type { Transaction } from "../door.ts";
import { beginChain } from "../vault.ts";
import { invitationIdOf } from "./invitation-token.ts";
import { emailIndexOf, type Person, sealPerson } from "./staff.ts";

const DAYS_MS = 86_400_000;
const INVITATION_DAYS = 7;

/** Writes a new member of staff, on a chain of their own. */
export async function insertStaff(
  tx: Transaction,
  { person, roles, offices }: { person: Person; roles: Role[]; offices: string[] },
  now: Date,
): Promise<User> {
  const id = uuid();
  const chain = await beginChain(tx.db, "user", id);
  return insertUser(tx, {
    id,
    chain,
    version: 1,
    emailIndex: emailIndexOf(person.email),
    sealed: await sealPerson(tx.db, { id, chain, version: 1 }, person),
    roles,
    offices,
    locale: "en",
    theme: "system",
    createdAt: now,
  });
}

/** Lets somebody choose a password once, within seven days. */
export const inviteStaff = (tx: Transaction, { id, chain }: User, token: string, now: Date) =>
  insertInvitation(tx, {
    id: invitationIdOf(token),
    chain,
    version: 1,
    userId: id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAYS_MS),
  });
