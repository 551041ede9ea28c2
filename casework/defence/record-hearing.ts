import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertHearing } from "#db/records/defence.ts";
import { line } from "#domain/text/fields.ts";
import { HEARING_KINDS } from "#domain/vocabulary/hearing-kinds.ts";
import { HEARING_RESULTS } from "#domain/vocabulary/hearing-results.ts";
import { whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { readHeld, readNext } from "./hearing-moments.ts";
import type { HearingSaid } from "./next-hearing.ts";

/** Records a hearing that is set, or what came of one that was held, and when the next one is. */
export const recordHearing = command({
  name: "hearing.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    kind: z.enum(HEARING_KINDS, "hearing.kind_missing"),
    court: line(200).optional(),
    when,
    result: z.enum(HEARING_RESULTS, "hearing.result_missing"),
    next: when.optional(),
    interpreter: line(200).optional(),
    observer: line(200).optional(),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
    const { kind, result, court, interpreter, observer, text, toldBy, reliability } = input;
    const held = readHeld(input.when, result, here);
    const next = input.next === undefined ? undefined : readNext(input.next, held, here);
    const id = uuid();
    const said: HearingSaid = {
      court,
      interpreter,
      observer,
      text,
      toldBy,
      reliability,
      when: whenRecorded(held),
    };
    await insertHearing(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      kind,
      result,
      heldFrom: held.earliest,
      heldTo: held.latest,
      nextAt: next ?? null,
      sealed: await tx.seal({ table: "hearings", id, chain: file.chain, version: 1 }, "hearing", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "hearing.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "hearings", id, version: 1 },
      when: held,
      details: { by: actor.name, kind, result, next, ...said },
    };
  },
});
