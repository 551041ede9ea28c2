import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertWantedNotice } from "#db/records/wanted-notices.ts";
import { line, prose } from "#domain/text/fields.ts";
import { WANTED_NOTICES } from "#domain/vocabulary/wanted-notices.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import type { NoticeSaid } from "./wanted-known.ts";

/** Records that a state has declared somebody wanted, and through which channel. Number and charges are sealed. */
export const recordWantedNotice = command({
  name: "wanted_notice.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    kind: z.enum(WANTED_NOTICES, "wanted.kind_missing"),
    requestingState: z.string("wanted.state_missing").regex(/^[A-Z]{3}$/, "form.country"),
    when,
    number: line(100).optional(),
    charges: prose(5000).optional(),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const declared = readHappened("when", input.when, { now, timeZone });
    const id = uuid();
    const { kind, requestingState, number, charges, text, toldBy, reliability } = input;
    const said: NoticeSaid = { number, charges, text, toldBy, reliability, when: whenRecorded(declared) };
    await insertWantedNotice(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      kind,
      requestingState,
      happenedFrom: declared.earliest,
      happenedTo: declared.latest,
      sealed: await tx.seal(
        { table: "wanted_notices", id, chain: file.chain, version: 1 },
        "wanted_notice",
        said,
      ),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "wanted_notice.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "wanted_notices", id, version: 1 },
      when: declared,
      details: { by: actor.name, kind, requestingState, ...said },
    };
  },
});
