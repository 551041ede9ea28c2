import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findDetention, insertContact } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { CONTACT_OUTCOMES } from "#domain/vocabulary/contact-outcomes.ts";
import { CONTACT_PARTIES } from "#domain/vocabulary/contact-parties.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { command } from "../door.ts";
import { caseNumber, reliability, toldBy, when } from "../fields.ts";

/** Records that somebody saw or reached a person who is held, or was not let in. Only the first stops the silence alarm. */
export const recordContact = command({
  name: "detention.contact",
  guards: "nothing",
  input: z.object({
    caseNumber,
    detentionId: z.string("form.missing"),
    party: z.enum(CONTACT_PARTIES, "detention.party_missing"),
    outcome: z.enum(CONTACT_OUTCOMES, "detention.outcome_missing"),
    when,
    who: line(200).optional(),
    text: prose(20_000).optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const detention = await findDetention(tx.db, file, input.detentionId);
    const when = readHappened("when", input.when, { now, timeZone: detention.timeZone });
    if (when.precision === "unknown") throw ruleBroken("when", "detention.contact_when");
    if (when.latest < detention.takenFrom) throw ruleBroken("when", "detention.contact_before_taken");
    const id = uuid();
    const { party, outcome, who, text, toldBy, reliability } = input;
    const said = { who, text, toldBy, reliability, when: whenRecorded(when) };
    await insertContact(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      detentionId: detention.id,
      party,
      outcome,
      atFrom: when.earliest,
      atTo: when.latest,
      sealed: await tx.seal({ table: "contacts", id, chain: file.chain, version: 1 }, "contact", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "detention.contact_recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "contacts", id, version: 1 },
      when,
      details: { by: actor.name, party, outcome, ...said },
    };
  },
});
