import type { Actor } from "#domain/access/actor.ts";
import { AT, openFileFor } from "../testing-files.ts";
import { closeCase } from "./close-case.ts";
import { decideApproval } from "./decide-approval.ts";

const closing = { version: 1, outcome: "resettled", reason: "Flew to a third country." } as const;

/** A file of this person's office that somebody asks to close, and the request. */
export async function askToClose(asker: Actor, owner: Actor = asker) {
  const caseNumber = await openFileFor(owner);
  const { id, version } = await closeCase(asker, { caseNumber, ...closing }, AT);
  return { caseNumber, id, version };
}

/** A file that was closed by two people. */
export async function closedFile(asker: Actor, decider: Actor): Promise<string> {
  const { caseNumber, id, version } = await askToClose(asker);
  await decideApproval(decider, { id, version, decision: "approve" }, AT);
  return caseNumber;
}
