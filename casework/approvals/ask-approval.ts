import { v7 as uuid } from "uuid";
import { findWaiting, insertApproval } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { newKey } from "#sealing/hashes.ts";
import type { Transaction } from "../door.ts";
import { type AskedFor, aboutHash, asSet, asSubject, pinnedHash, type Subject } from "./asked-for.ts";
import { settleApproval } from "./settle-approval.ts";
import { stateOf } from "./state-of.ts";

const HOUR_MS = 3_600_000;
const HOURS = 72;

/** What a request is about: a set of rows, in whose chain it stands, and whose office decides; of one file it names that. */
export type About = { chain: string; officeId: string | null; caseId?: string; subjects: Subject[] };

export const aboutFile = (file: CaseFile): About => ({
  chain: file.chain,
  officeId: file.officeId,
  caseId: file.id,
  subjects: [asSubject(file)],
});

/**
 * Asks that a second person approve exactly this, within 72 hours. A request that nobody has answered in time, or that
 * cannot be approved any more, makes room for the new one.
 * @throws RuleBroken while one of the same act and set still waits
 */
export async function askApproval(
  { actor, tx, now }: { actor: Actor; tx: Transaction; now: Date },
  about: About,
  request: Omit<AskedFor, "subjects" | "once">,
) {
  const subjects = asSet(about.subjects);
  const set = { caseId: about.caseId, about: aboutHash(subjects) };
  const waiting = await findWaiting(tx.db, set, request.act);
  if (waiting && stateOf(waiting, now) === "waiting") throw ruleBroken("", "approval.waiting_already");
  if (waiting) await settleApproval(tx, waiting.approval, { state: "withdrawn", decidedAt: now });
  const asked: AskedFor = { ...request, subjects, once: newKey().toString("hex") };
  const id = uuid();
  const bound = { table: "approvals", id, chain: about.chain, version: 1 };
  return insertApproval(tx, {
    id,
    chain: about.chain,
    version: 1,
    ...set,
    officeId: about.officeId,
    act: asked.act,
    pinned: pinnedHash(asked),
    state: "waiting",
    askedBy: actor.userId,
    askedAt: now,
    endsAt: new Date(now.getTime() + HOURS * HOUR_MS),
    sealed: await tx.seal(bound, "approval", { asked }),
  });
}
