import { amendCase, type CaseFile } from "#db/records/cases.ts";
import type { User } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import type { Outcome, Transaction } from "../door.ts";
import { mayCarry } from "../users/assignees.ts";
import { staffNames } from "../users/staff-names.ts";

/** Somebody who can be given a file: nobody, or somebody of its office who carries files. */
export const mayBeGiven = (assignee: User | undefined, { officeId }: CaseFile): boolean =>
  assignee === undefined || mayCarry(assignee, [officeId]);

/**
 * Gives a file, seen in a version, to somebody or to nobody. What is given to somebody for the first time is taken in.
 * Undefined when it was changed meanwhile.
 */
export async function giveFile(
  { actor, tx }: { actor: Actor; tx: Transaction },
  file: CaseFile,
  version: number,
  assigneeId: string | null,
): Promise<Outcome | undefined> {
  const assigned = await amendCase(
    tx,
    { id: file.id, version },
    { assigneeId, ...(file.stage === "intake" && assigneeId && { stage: "active" as const }) },
  );
  if (!assigned) return undefined;
  const [to, from] = await carriersNamed(tx.db, assigneeId, file.assigneeId);
  return {
    happened: "case.assigned",
    chain: file.chain,
    caseId: file.id,
    caseNumber: file.number,
    officeId: file.officeId,
    subject: { table: "cases", id: file.id, version: assigned.version },
    details: { by: actor.name, to, toId: assigneeId, from },
  };
}

/** Who carries a file by each of these ids; nobody has no name. */
export async function carriersNamed(db: Db, ...ids: (string | null)[]): Promise<(string | null)[]> {
  const names = await staffNames(
    db,
    ids.flatMap((id) => id ?? []),
  );
  return ids.map((id) => (id === null ? null : (names.get(id)?.name ?? "")));
}
