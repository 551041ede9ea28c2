import { v7 as uuid } from "uuid";
import { findWaiting, insertApproval } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { newKey } from "#sealing/hashes.ts";
import type { Transaction } from "../door.ts";
import { type AskedFor, pinnedHash } from "./asked-for.ts";
import { settleApproval } from "./settle-approval.ts";
import { stateOf } from "./state-of.ts";

const HOUR_MS = 3_600_000;
const HOURS = 72;

/**
 * Asks that a second person approve exactly this, within 72 hours. A request that nobody has answered in time, or that
 * cannot be approved any more, makes room for the new one.
 * @throws RuleBroken while one of the same act still waits
 */
export async function askApproval(
  { actor, tx, now }: { actor: Actor; tx: Transaction; now: Date },
  file: CaseFile,
  request: Omit<AskedFor, "caseId" | "version" | "once">,
) {
  const waiting = await findWaiting(tx.db, file, request.act);
  if (waiting && stateOf(waiting, now) === "waiting") throw ruleBroken("", "approval.waiting_already");
  if (waiting) await settleApproval(tx, waiting.approval, { state: "withdrawn", decidedAt: now });
  const { id: caseId, version } = file;
  const asked: AskedFor = { ...request, caseId, version, once: newKey().toString("hex") };
  const id = uuid();
  const bound = { table: "approvals", id, chain: file.chain, version: 1 };
  return insertApproval(tx, {
    id,
    chain: file.chain,
    version: 1,
    caseId,
    officeId: file.officeId,
    act: asked.act,
    pinned: pinnedHash(asked),
    state: "waiting",
    askedBy: actor.userId,
    askedAt: now,
    endsAt: new Date(now.getTime() + HOURS * HOUR_MS),
    sealed: await tx.seal(bound, "approval", { asked }),
  });
}
