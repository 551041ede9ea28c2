import type { CaseFile } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import type { Story } from "../door.ts";
import { mayCarry } from "../users/assignees.ts";

/** Whoever carries a file, if they still work there; or else whoever acts. */
export async function carrierOf(
  { actor, tx }: Pick<Story<unknown>, "actor" | "tx">,
  { assigneeId, officeId }: CaseFile,
): Promise<string> {
  const carrier = assigneeId === null ? undefined : await findUser(tx.db, assigneeId);
  return carrier && mayCarry(carrier, [officeId]) ? carrier.id : actor.userId;
}
