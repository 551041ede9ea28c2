import { z } from "zod";
import { findApproval } from "#db/records/approvals.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { command } from "../door.ts";
import { version } from "../fields.ts";
import { staffNames } from "../users/staff-names.ts";
import { askedExactly } from "./asked-exactly.ts";
import { closeFile } from "./close-file.ts";
import { makersOf } from "./makers-of.ts";
import { mustStillWait } from "./must-still-wait.ts";
import { reopenFile } from "./reopen-file.ts";
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
    await mustStillWait(tx.db, approval, input.version, now);
    if (approval.askedBy === actor.userId) throw ruleBroken("", "approval.own");
    const makers = await makersOf(tx.db, actor.userId);
    if (makers.includes(approval.askedBy)) throw ruleBroken("", "approval.made_by_asker");
    if (input.decision === "refuse" && !input.reason) throw ruleBroken("reason", "approval.refusal_missing");

    const asked = await askedExactly(tx.db, approval, file);
    const decided = { decidedBy: actor.userId, deciderMadeBy: makers[0] ?? null, decidedAt: now };
    const askedBy = (await staffNames(tx.db, [approval.askedBy])).get(approval.askedBy)?.name ?? "";
    const { outcome } = asked;
    const about = { chain: file.chain, caseId: file.id, caseNumber: file.number, officeId: file.officeId };
    if (input.decision === "refuse") {
      const refusal = input.reason;
      await settleApproval(tx, approval, { ...decided, state: "refused" }, { refusal });
      return {
        ...about,
        happened: asked.act === "case.close" ? "case.closure_refused" : "case.reopening_refused",
        subject: { table: "approvals", id: approval.id, version: approval.version + 1 },
        details: { by: actor.name, askedBy, outcome, text: refusal },
      };
    }
    await settleApproval(tx, approval, { ...decided, state: "approved" });
    const carryOut = asked.act === "case.close" ? closeFile : reopenFile;
    const { version } = await carryOut({ tx, now }, file, { approval, asked, overtaken });
    return {
      ...about,
      happened: asked.act === "case.close" ? "case.closed" : "case.reopened",
      subject: { table: "cases", id: file.id, version },
      details: { by: actor.name, askedBy, outcome, text: asked.reason },
    };
  },
});
