import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase, insertWhereabouts } from "#db/records/cases.ts";
import { line } from "#domain/text/fields.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { readHappened, whenRecorded } from "./happened.ts";
import { officeOf } from "./office-of.ts";

/** Being detained is recorded by an arrest, which starts the law's clocks. */
export const WHEREABOUTS_RECORDED = WHEREABOUTS.filter((where) => where !== "detained");

/** Records where a person is known to be, since when, and who says so. */
export const recordWhereabouts = command({
  name: "whereabouts.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    whereabouts: z.enum(WHEREABOUTS_RECORDED, "whereabouts.where_missing"),
    when,
    place: line(200).optional(),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const since = readHappened("when", input.when, { now, timeZone });
    const id = uuid();
    const { whereabouts, place, text, toldBy, reliability } = input;
    const said = { place, text, toldBy, reliability, when: whenRecorded(since) };
    await insertWhereabouts(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      whereabouts,
      sinceFrom: since.earliest,
      sinceTo: since.latest,
      sealed: await tx.seal({ table: "whereabouts", id, chain: file.chain, version: 1 }, "whereabouts", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "whereabouts.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "whereabouts", id, version: 1 },
      when: since,
      details: { by: actor.name, whereabouts, ...said },
    };
  },
});
