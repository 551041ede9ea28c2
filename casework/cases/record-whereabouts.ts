import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { line } from "#domain/text/fields.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { careAround } from "../needs/care-for-children.ts";
import { readHappened } from "./happened.ts";
import { officeOf } from "./office-of.ts";
import { putWhereabouts } from "./put-whereabouts.ts";
import { settleStage } from "./settle-stage.ts";

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
    const { whereabouts, when, place, text, toldBy, reliability } = input;
    const since = readHappened("when", when, { now, timeZone });
    const known = { whereabouts, since, place, text, toldBy, reliability };
    const put = await putWhereabouts({ actor, tx, now }, file, known);
    const story = { actor, tx, now };
    return {
      ...put,
      caseNumber: file.number,
      also: [...(await settleStage(story, file)), ...(await careAround(story, file))],
    };
  },
});
