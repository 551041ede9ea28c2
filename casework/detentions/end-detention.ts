import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findDetention } from "#db/records/detentions.ts";
import { prose } from "#domain/text/fields.ts";
import { DETENTION_ENDS } from "#domain/vocabulary/detention-ends.ts";
import { readHappened } from "../cases/happened.ts";
import { settleStage } from "../cases/settle-stage.ts";
import { command } from "../door.ts";
import { caseNumber, reliability, toldBy, version, when } from "../fields.ts";
import { careAround } from "../needs/care-for-children.ts";
import { endHeld } from "./end-held.ts";

/** A transfer and a re-arrest keep a person in detention: they are recorded as what they are. */
export const ENDS_RECORDED = DETENTION_ENDS.filter((end) => end !== "transferred" && end !== "re_arrested");

/** Records how and when a detention ended; its clocks stop, and the person is where the end says. */
export const endDetention = command({
  name: "detention.end",
  guards: "entity",
  input: z.object({
    caseNumber,
    detentionId: z.string("form.missing"),
    version,
    ended: z.enum(ENDS_RECORDED, "detention.ended_missing"),
    when,
    text: prose(20_000).optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const detention = await findDetention(tx.db, file, input.detentionId);
    const when = readHappened("when", input.when, { now, timeZone: detention.timeZone });
    const { version, ended, text, toldBy, reliability } = input;
    const end = { version, ended, when, text, toldBy, reliability };
    const story = { actor, tx, now };
    const happening = await endHeld(story, file, detention, end);
    return {
      ...happening,
      caseNumber: file.number,
      also: [...(await settleStage(story, file)), ...(await careAround(story, file))],
    };
  },
});
