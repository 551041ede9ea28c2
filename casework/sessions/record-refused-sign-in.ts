import { store } from "#db/connection.ts";
import type { User } from "#db/records/users.ts";
import { appendEntry, newCommandId } from "../history/append.ts";
import { STRANGER } from "../history/refusals.ts";

/** Records on a user's chain that somebody tried to sign in as them, and could not. */
export async function recordRefusedSignIn({ id, chain, version, offices }: User, now: Date) {
  await store().transaction((db) =>
    appendEntry(
      { db, wrote: [] },
      { actor: STRANGER, commandId: newCommandId(), now },
      {
        happened: "session.refused",
        chain,
        officeId: offices[0] ?? null,
        subject: { table: "users", id, version },
        details: {},
      },
    ),
  );
}
