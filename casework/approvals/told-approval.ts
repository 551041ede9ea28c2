import type { ApprovalFound } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { staffNames } from "../users/staff-names.ts";
import { ACTS } from "./acts.ts";
import { approvalSaid } from "./asked-for.ts";
import { stateOf } from "./state-of.ts";

/** A request as people read it: who asks what, why, since when, until when, and what its reader can do about it. */
export async function toldApproval(
  db: Db,
  actor: Actor,
  found: ApprovalFound,
  { now, makers }: { now: Date; makers: string[] },
) {
  const { approval, file } = found;
  const said = await approvalSaid(db, approval);
  const { id, version, act, askedAt, endsAt, askedBy, decidedBy, decidedAt } = approval;
  const names = await staffNames(
    db,
    [askedBy, decidedBy].flatMap((one) => one ?? []),
  );
  const officeId = file?.officeId ?? approval.officeId;
  const state = stateOf(found, now);
  const mine = askedBy === actor.userId;
  return {
    id,
    version,
    act,
    state,
    officeId,
    /** where it is about one */
    file: file && { caseId: file.id, caseNumber: file.number, pseudonym: file.pseudonym },
    timeZone: officeId === null ? "UTC" : await timeZoneOf(db, { officeId }),
    asked: said === "unreadable" ? undefined : { outcome: said.asked.outcome, reason: said.asked.reason },
    askedBy: names.get(askedBy)?.name ?? "",
    askedAt,
    endsAt,
    answer: decidedAt && {
      by: decidedBy === null ? undefined : (names.get(decidedBy)?.name ?? ""),
      at: decidedAt,
      reason: said === "unreadable" ? undefined : said.refusal,
    },
    mine,
    /** the asker has invited the reader, or given them a role */
    madeByAsker: makers.includes(askedBy),
    may: {
      decide:
        state === "waiting" &&
        !mine &&
        !makers.includes(askedBy) &&
        ACTS[act].approvers.some((role) => actor.roles.includes(role)),
      withdraw: (state === "waiting" || state === "overtaken") && mine,
    },
  };
}

export type ToldApproval = Awaited<ReturnType<typeof toldApproval>>;
