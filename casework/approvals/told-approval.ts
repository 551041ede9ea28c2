import type { ApprovalOfFile } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { staffNames } from "../users/staff-names.ts";
import { approvalSaid } from "./asked-for.ts";
import { stateOf } from "./state-of.ts";

/** A request as people read it: who asks what, why, since when, until when, and what its reader can do about it. */
export async function toldApproval(
  db: Db,
  actor: Actor,
  found: ApprovalOfFile,
  { now, makers }: { now: Date; makers: string[] },
) {
  const { approval, file } = found;
  const said = await approvalSaid(db, approval);
  const { id, version, act, askedAt, endsAt, askedBy, decidedBy, decidedAt } = approval;
  const names = await staffNames(
    db,
    [askedBy, decidedBy].flatMap((one) => one ?? []),
  );
  const state = stateOf(found, now);
  const mine = askedBy === actor.userId;
  return {
    id,
    version,
    act,
    state,
    caseId: file.id,
    officeId: file.officeId,
    caseNumber: file.number,
    pseudonym: file.pseudonym,
    timeZone: await timeZoneOf(db, file),
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
      decide: state === "waiting" && !mine && !makers.includes(askedBy) && actor.roles.includes("supervisor"),
      withdraw: (state === "waiting" || state === "overtaken") && mine,
    },
  };
}

export type ToldApproval = Awaited<ReturnType<typeof toldApproval>>;
