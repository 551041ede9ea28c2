import type { Approval } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import { conflict, ruleBroken } from "#domain/refusals.ts";
import { staffNames } from "../users/staff-names.ts";
import { hasEnded } from "./has-ended.ts";

/** @throws Conflict when somebody has answered a request meanwhile, RuleBroken when it was answered before or has ended */
export async function mustStillWait(db: Db, approval: Approval, seen: number, now: Date) {
  const { version, state, decidedBy, decidedAt } = approval;
  if (version !== seen) {
    const names = await staffNames(
      db,
      [decidedBy].flatMap((id) => id ?? []),
    );
    const changedBy = (decidedBy && names.get(decidedBy)?.name) || "";
    throw conflict({ current: version, changedBy, changedAt: decidedAt ?? now, differences: [] });
  }
  if (state !== "waiting") throw ruleBroken("", "approval.answered_already");
  if (hasEnded(approval, now)) throw ruleBroken("", "approval.ended");
}
