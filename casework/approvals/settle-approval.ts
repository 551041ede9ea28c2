import { type Approval, amendApproval } from "#db/records/approvals.ts";
import type { Transaction } from "../door.ts";
import { type ApprovalSaid, approvalSaid } from "./asked-for.ts";

type Settled = Partial<Pick<Approval, "state" | "decidedBy" | "deciderMadeBy" | "decidedAt">>;

/**
 * Writes what became of a request. Its words are sealed anew, for a ciphertext is bound to its row's version; what
 * cannot be read any more stays as it is.
 */
export async function settleApproval(
  tx: Transaction,
  approval: Approval,
  settled: Settled,
  more: Pick<ApprovalSaid, "refusal"> = {},
): Promise<Approval | undefined> {
  const { id, chain, version } = approval;
  const said = await approvalSaid(tx.db, approval);
  const bound = { table: "approvals", id, chain, version: version + 1 };
  const sealed =
    said === "unreadable" ? approval.sealed : await tx.seal(bound, "approval", { ...said, ...more });
  return amendApproval(tx, { id, version }, { ...settled, sealed });
}
