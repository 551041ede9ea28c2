import { amendClosure, findOpenClosure } from "#db/records/approvals.ts";
import { amendCase } from "#db/records/cases.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { isAway } from "../cases/settle-stage.ts";
import type { ApprovedOfFile } from "./approved.ts";
import { closureSaid } from "./closure-said.ts";

/** @throws RuleBroken when it is open already */
export async function mustBeClosed(_story: ApprovedOfFile["story"], { file }: ApprovedOfFile["what"]) {
  if (file.stage !== "closed") throw ruleBroken("", "approval.opened_meanwhile");
}

/** Reopens a closed file, as it was asked and approved. */
export async function reopenFile(
  { tx, now }: ApprovedOfFile["story"],
  { file, asked }: ApprovedOfFile["what"],
) {
  const reopened = await amendCase(tx, file, {
    stage: (await isAway(tx.db, file)) ? "monitoring" : "active",
  });
  if (!reopened) throw ruleBroken("", "approval.opened_meanwhile");
  const closure = await findOpenClosure(tx.db, file);
  if (closure) {
    const { id, chain, version } = closure;
    const said = await closureSaid(tx.db, closure);
    const bound = { table: "closures", id, chain, version: version + 1 };
    const sealed =
      said === "unreadable"
        ? closure.sealed
        : await tx.seal(bound, "closure", { ...said, reopening: asked.reason });
    await amendClosure(tx, closure, { reopenedAt: now, sealed });
  }
  return reopened;
}
