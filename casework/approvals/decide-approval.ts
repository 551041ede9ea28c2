import { z } from "zod";
import { findApproval } from "#db/records/approvals.ts";
import { conflict, forbidden, ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { version } from "../fields.ts";
import { staffNames } from "../users/staff-names.ts";
import { aboutTold } from "./about-told.ts";
import { ACTS } from "./acts.ts";
import { askedExactly } from "./asked-exactly.ts";
import { isMadeBy } from "./is-made-by.ts";
import { mustStillWait } from "./must-still-wait.ts";
import { settleApproval } from "./settle-approval.ts";

/** Approves what somebody else has asked, which carries it out, exactly it; or refuses it with a reason. */
export const decideApproval = command({
  name: "approval.decide",
  guards: "entity",
  input: z.object({
    id: z.string("form.missing"),
    version,
    decision: z.enum(["approve", "refuse"], "approval.decision_missing"),
    reason: prose(2000).optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const found = await findApproval(tx.db, scope, input.id);
    const { approval, file, overtaken } = found;
    const act = ACTS[approval.act];
    if (!act.approvers.some((role) => actor.roles.includes(role))) throw forbidden();
    await mustStillWait(tx.db, approval, input.version, now);
    if (approval.askedBy === actor.userId) throw ruleBroken("", "approval.own");
    if (await isMadeBy(tx.db, actor.userId, approval.askedBy)) throw ruleBroken("", "approval.made_by_asker");
    if (input.decision === "refuse" && !input.reason) throw ruleBroken("reason", "approval.refusal_missing");

    const asked = await askedExactly(tx.db, approval);
    const approves = input.decision === "approve";
    const what = { approval, file, asked, overtaken };
    if (approves) await act.mustBePossible({ tx, now }, what);
    const refusal = approves ? undefined : input.reason;
    const settled = await settleApproval(
      tx,
      approval,
      { state: approves ? "approved" : "refused", decidedBy: actor.userId, decidedAt: now },
      { refusal },
    );
    if (!settled)
      throw conflict({ current: approval.version, changedBy: "", changedAt: now, differences: [] });
    const askedBy = (await staffNames(tx.db, [approval.askedBy])).get(approval.askedBy)?.name ?? "";
    return {
      ...aboutTold(found),
      happened: act.happened[approves ? "approved" : "refused"],
      subject: approves
        ? await act.carryOut({ tx, now }, what)
        : { table: "approvals", id: approval.id, version: settled.version },
      details: {
        by: actor.name,
        askedBy,
        outcome: asked.outcome,
        text: approves ? asked.reason : refusal,
      },
    };
  },
});
