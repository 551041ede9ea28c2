import { findInstallation } from "#db/records/organisation.ts";
import type { Db } from "#dialect";
import { isUnreadable } from "#sealing/envelope.ts";
import { chainKeysOf } from "../vault.ts";

/**
 * Whether the key that was opened is this record's. SQLite's file does not even open under another one; PostgreSQL's
 * tables do, and whatever was written from then on would lie under a key that nobody keeps. @throws Error with a sentence
 */
export async function mustBeItsKey(db: Db) {
  const installation = await findInstallation(db);
  if (!installation) return;
  try {
    await chainKeysOf(db, installation.chain);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw new Error("The key file does not open this database: it is another installation's.", {
      cause: error,
    });
  }
}
