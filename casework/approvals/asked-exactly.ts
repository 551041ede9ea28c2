import type { Approval } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import { ruleBroken } from "#domain/refusals.ts";
import { log } from "../log.ts";
import { type AskedFor, aboutHash, approvalSaid, pinnedHash, subjectsOf } from "./asked-for.ts";

/**
 * What was asked, if it is what was pinned when it was asked.
 * @throws RuleBroken when it cannot be read, or when hash, act or set are others: whoever approves would not know what
 */
export async function askedExactly(db: Db, approval: Approval): Promise<AskedFor> {
  const said = await approvalSaid(db, approval);
  if (said === "unreadable") throw ruleBroken("", "approval.unreadable");
  const { asked } = said;
  const subjects = subjectsOf(asked);
  const sameSet = approval.about === null || aboutHash(subjects) === approval.about;
  const sameFile =
    approval.caseId === null || subjects.some(({ table, id }) => table === "cases" && id === approval.caseId);
  if (asked.act === approval.act && sameSet && sameFile && pinnedHash(asked) === approval.pinned)
    return { ...asked, subjects };
  log.error("Integrity failure: a request is not what was pinned.", {
    table: "approvals",
    chain: approval.chain,
  });
  throw ruleBroken("", "approval.not_as_pinned");
}
