import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { CLOSING_OUTCOMES } from "#domain/vocabulary/closing-outcomes.ts";
import { mustBeUnchanged } from "../cases/must-be-unchanged.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { aboutFile, askApproval } from "./ask-approval.ts";
import { mustNotBeHeld } from "./must-not-be-held.ts";
import { reason } from "./reason.ts";

/** Asks that a file be closed: how it ended for the person, and why. It stays open until somebody else approves. */
export const closeCase = command({
  name: "case.close",
  guards: "entity",
  input: z.object({
    caseNumber,
    version,
    outcome: z.enum(CLOSING_OUTCOMES, "approval.outcome_missing"),
    reason,
  }),
  async carryOut(story) {
    const { actor, scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    await mustBeUnchanged(tx.db, file, input.version);
    if (file.stage === "closed") throw ruleBroken("", "approval.closed_already");
    await mustNotBeHeld(tx.db, file);
    const { outcome, reason } = input;
    const { id, endsAt } = await askApproval(story, aboutFile(file), { act: "case.close", outcome, reason });
    return {
      happened: "case.closure_asked",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "approvals", id, version: 1 },
      details: { by: actor.name, outcome, text: reason, endsAt },
    };
  },
});
