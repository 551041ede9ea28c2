import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { amendWantedNotice, findWantedNotice } from "#db/records/wanted-notices.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, version, when } from "../fields.ts";
import { noticeSaid } from "./wanted-known.ts";

/** Records that a state, or Interpol, took a notice back. It stays in the history, and counts no more for the risk. */
export const liftWantedNotice = command({
  name: "wanted_notice.lift",
  guards: "entity",
  input: z.object({
    caseNumber,
    noticeId: z.string("form.missing"),
    version,
    when,
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const notice = await findWantedNotice(tx.db, file, input.noticeId);
    const { timeZone } = officeOf(actor, file.officeId);
    const lifted = readHappened("when", input.when, { now, timeZone });
    if (notice.liftedAt && notice.version === input.version)
      throw ruleBroken("when", "wanted.lifted_already");
    if (lifted.latest < notice.happenedFrom) throw ruleBroken("when", "wanted.lifted_before");
    const said = await noticeSaid(tx.db, notice);
    if (said === "unreadable") throw new Error("A wanted notice does not open.");
    const { text, toldBy, reliability } = input;
    const told = { text, toldBy, reliability, when: whenRecorded(lifted) };
    const bound = { table: "wanted_notices", id: notice.id, chain: file.chain, version: input.version + 1 };
    const changed = await amendWantedNotice(
      tx,
      { id: notice.id, version: input.version },
      { liftedAt: lifted.latest, sealed: await tx.seal(bound, "wanted_notice", { ...said, lifted: told }) },
    );
    if (!changed) {
      const thing = { table: "wanted_notices", id: notice.id };
      throw await changedMeanwhile(tx.db, file.chain, thing, notice.version, []);
    }
    return {
      happened: "wanted_notice.lifted",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "wanted_notices", id: notice.id, version: changed.version },
      when: lifted,
      details: { by: actor.name, kind: notice.kind, requestingState: notice.requestingState, ...told },
    };
  },
});
