import { z } from "zod";
import { findApproval } from "#db/records/approvals.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { version } from "../fields.ts";
import { aboutTold } from "./about-told.ts";
import { ACTS } from "./acts.ts";
import { mustStillWait } from "./must-still-wait.ts";
import { settleApproval } from "./settle-approval.ts";

/** Takes one's own request back, as long as nobody has answered it. */
export const withdrawApproval = command({
  name: "approval.withdraw",
  guards: "entity",
  input: z.object({ id: z.string("form.missing"), version }),
  async carryOut({ actor, scope, input, tx, now }) {
    const found = await findApproval(tx.db, scope, input.id);
    const { approval } = found;
    await mustStillWait(tx.db, approval, input.version, now);
    if (approval.askedBy !== actor.userId) throw ruleBroken("", "approval.not_yours");
    await settleApproval(tx, approval, { state: "withdrawn", decidedBy: actor.userId, decidedAt: now });
    return {
      ...aboutTold(found),
      happened: ACTS[approval.act].happened.withdrawn,
      subject: { table: "approvals", id: approval.id, version: approval.version + 1 },
      details: { by: actor.name },
    };
  },
});
