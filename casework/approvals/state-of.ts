import type { ApprovalFound } from "#db/records/approvals.ts";
import type { ApprovalState } from "#domain/vocabulary/approval-states.ts";
import { hasEnded } from "./has-ended.ts";

/**
 * What nobody has answered in time has ended, and what was asked of a file that has more to say since is overtaken,
 * whatever its row says.
 */
export function stateOf(
  { approval, overtaken }: Pick<ApprovalFound, "approval" | "overtaken">,
  now: Date,
): ApprovalState | "ended" | "overtaken" {
  if (approval.state !== "waiting") return approval.state;
  if (hasEnded(approval, now)) return "ended";
  return overtaken ? "overtaken" : "waiting";
}
