import { v7 as uuid } from "uuid";
import { insertClosure } from "#db/records/approvals.ts";
import { amendCase } from "#db/records/cases.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { ApprovedOfFile } from "./approved.ts";
import { mustNotBeHeld } from "./must-not-be-held.ts";

/** @throws RuleBroken when it is closed already, when somebody is held, or when more was recorded since it was asked */
export async function mustBeClosable(
  { tx }: ApprovedOfFile["story"],
  { file, asked, overtaken }: ApprovedOfFile["what"],
) {
  if (file.stage === "closed" || asked.outcome === undefined)
    throw ruleBroken("", "approval.closed_meanwhile");
  await mustNotBeHeld(tx.db, file);
  if (overtaken) throw ruleBroken("", "approval.overtaken");
}

/** Closes a file that can be closed, as it was asked and approved. */
export async function closeFile(
  { tx, now }: ApprovedOfFile["story"],
  { approval, file, asked }: ApprovedOfFile["what"],
) {
  const { outcome } = asked;
  if (outcome === undefined) throw ruleBroken("", "approval.closed_meanwhile");
  const closed = await amendCase(tx, file, { stage: "closed" });
  if (!closed) throw ruleBroken("", "approval.closed_meanwhile");
  const id = uuid();
  const bound = { table: "closures", id, chain: file.chain, version: 1 };
  await insertClosure(tx, {
    id,
    chain: file.chain,
    version: 1,
    caseId: file.id,
    outcome,
    approvalId: approval.id,
    closedAt: now,
    sealed: await tx.seal(bound, "closure", { reason: asked.reason }),
  });
  return closed;
}
