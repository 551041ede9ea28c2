import type { User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import { keyedHash } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";
import { openValue, sealValue, UNREADABLE } from "../vault.ts";

/** Who one of the staff is: sealed under their own data key. */
export type Person = { name: string; email: string };

type Row = { id: string; chain: string; version: number };
const bound = ({ id, chain, version }: Row) => ({ table: "users", id, chain, version });

export const sealPerson = (db: Db, row: Row, { name, email }: Person) =>
  sealValue(db, bound(row), "person", { name, email });

/** Name and address of one of the staff; both empty when they cannot be read any more. */
export async function personOf(
  db: Db,
  user: Pick<User, "id" | "chain" | "version" | "sealed">,
): Promise<Person> {
  const person = await openValue<Person>(db, bound(user), "person", user.sealed);
  return person === UNREADABLE ? { name: "", email: "" } : person;
}

/** How an address is found without being stored. */
export const emailIndexOf = (email: string) =>
  keyedHash(keyring().email, email.trim().normalize("NFKC").toLowerCase());
