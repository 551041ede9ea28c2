import type { Approval } from "#db/records/approvals.ts";
import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { ruleBroken } from "#domain/refusals.ts";
import { log } from "../log.ts";
import { type AskedFor, approvalSaid, pinnedHash } from "./asked-for.ts";

/**
 * What was asked, if it is what was pinned when it was asked.
 * @throws RuleBroken when it cannot be read, or when hash, act or file are others: whoever approves would not know what
 */
export async function askedExactly(db: Db, approval: Approval, file: CaseFile): Promise<AskedFor> {
  const said = await approvalSaid(db, approval);
  if (said === "unreadable") throw ruleBroken("", "approval.unreadable");
  const { asked } = said;
  const same = asked.act === approval.act && asked.caseId === file.id;
  if (same && pinnedHash(asked) === approval.pinned) return asked;
  log.error("Integrity failure: a request is not what was pinned.", {
    table: "approvals",
    chain: file.chain,
  });
  throw ruleBroken("", "approval.not_as_pinned");
}
