import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { mustBeUnchanged } from "../cases/must-be-unchanged.ts";
import { command } from "../door.ts";
import { caseNumber, version } from "../fields.ts";
import { aboutFile, askApproval } from "./ask-approval.ts";
import { reason } from "./reason.ts";

/** Asks that a closed file be reopened, and says why. It stays closed until somebody else approves. */
export const reopenCase = command({
  name: "case.reopen",
  guards: "entity",
  input: z.object({ caseNumber, version, reason }),
  async carryOut(story) {
    const { actor, scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    await mustBeUnchanged(tx.db, file, input.version);
    if (file.stage !== "closed") throw ruleBroken("", "approval.open_already");
    const { reason } = input;
    const { id, endsAt } = await askApproval(story, aboutFile(file), { act: "case.reopen", reason });
    return {
      happened: "case.reopening_asked",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "approvals", id, version: 1 },
      details: { by: actor.name, text: reason, endsAt },
    };
  },
});
