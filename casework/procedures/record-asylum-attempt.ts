import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertAsylumAttempt } from "#db/records/procedures.ts";
import { line } from "#domain/text/fields.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import type { AttemptSaid } from "./attempt-said.ts";
import { demandBecause } from "./demand-because.ts";
import { learnBars } from "./learn-bars.ts";
import { officeAsked } from "./office-asked.ts";

/** Records that somebody went to ask a state for asylum, and what became of it: a thing to show a court. */
export const recordAsylumAttempt = command({
  name: "asylum_attempt.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    outcome: z.enum(ASYLUM_ATTEMPTS, "procedure.attempt_missing"),
    when,
    /** a place's id, `another` with its name in `placeText`, or `not_known` */
    place: z.string("procedure.office_missing").min(1, "procedure.office_missing"),
    placeText: line(200).optional(),
    text: narrative.optional(),
    witnesses: line(500).optional(),
    proof: line(500).optional(),
    toldBy,
    reliability,
  }),
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const office = await officeAsked(story, file, input);
    const when = readHappened("when", input.when, { now, timeZone: office.timeZone });
    const id = uuid();
    const { outcome, text, witnesses, proof, toldBy, reliability } = input;
    const said: AttemptSaid = {
      place: office.typed,
      text,
      witnesses,
      proof,
      toldBy,
      reliability,
      when: whenRecorded(when),
    };
    const at = { id, chain: file.chain, version: 1 };
    await insertAsylumAttempt(tx, {
      ...at,
      caseId: file.id,
      outcome,
      placeId: office.id,
      happenedFrom: when.earliest,
      happenedTo: when.latest,
      sealed: await tx.seal({ table: "asylum_attempts", ...at }, "asylum_attempt", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    const learned = await learnBars(story, file);
    return {
      happened: "asylum_attempt.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "asylum_attempts", id, version: 1 },
      when,
      details: {
        by: actor.name,
        outcome,
        placeId: office.id,
        placeName: office.name,
        ...said,
        ...(learned.length > 0 && { bars: learned }),
      },
      also: await demandBecause(story, file, learned),
    };
  },
});
