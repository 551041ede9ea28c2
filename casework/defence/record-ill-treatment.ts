import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { insertIllTreatment } from "#db/records/defence.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { line } from "#domain/text/fields.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import type { IllTreatmentSaid } from "./ill-treatment-known.ts";

/**
 * Records what somebody says was done to them, what others saw of it, and whether a doctor has examined them (Istanbul
 * Protocol, 2022). Of what is privileged an auditor reads no word.
 */
export const recordIllTreatment = command({
  name: "ill_treatment.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    text: z.string("ill_treatment.text_missing").trim().min(1, "ill_treatment.text_missing").pipe(narrative),
    observed: narrative.optional(),
    seenBy: line(200).optional(),
    when,
    examination: z.enum(MEDICAL_EXAMINATIONS, "ill_treatment.examination_missing"),
    privileged: z.boolean().default(false),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const when = readHappened("when", input.when, { now, timeZone });
    const id = uuid();
    const { text, observed, seenBy, examination, privileged, toldBy, reliability } = input;
    const said: IllTreatmentSaid = { text, observed, seenBy, toldBy, reliability, when: whenRecorded(when) };
    await insertIllTreatment(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      detentionId: (await detentionAt(tx.db, file, when)) ?? null,
      happenedFrom: when.earliest,
      happenedTo: when.latest,
      examination,
      privileged,
      sealed: await tx.seal(
        { table: "ill_treatments", id, chain: file.chain, version: 1 },
        "ill_treatment",
        said,
      ),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "ill_treatment.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "ill_treatments", id, version: 1 },
      when,
      details: { by: actor.name, examination, privileged, ...said },
    };
  },
});

/** The detention for which they are held now, unless what was done to them was certainly done before it. */
async function detentionAt(db: Db, file: CaseFile, { latest }: When): Promise<string | undefined> {
  const held = (await listDetentions(db, file)).findLast(({ endedFrom }) => endedFrom === null);
  return held && latest >= held.takenFrom ? held.id : undefined;
}
