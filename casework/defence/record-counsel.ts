import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertCounsel } from "#db/records/defence.ts";
import { line } from "#domain/text/fields.ts";
import { COUNSEL_KINDS } from "#domain/vocabulary/counsel-kinds.ts";
import { PERMIT_STATES } from "#domain/vocabulary/permit-states.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import { MANDATES, mandateSigned } from "./mandates.ts";
import type { CounselSaid } from "./who-defends.ts";

/** Records who acts for somebody as counsel, since when, and whether counsel may see them. Name and telephone are sealed. */
export const recordCounsel = command({
  name: "counsel.record",
  guards: "nothing",
  input: z.object({
    caseNumber,
    kind: z.enum(COUNSEL_KINDS, "counsel.kind_missing"),
    when,
    name: line(200).optional(),
    reach: line(300).optional(),
    mandate: z.enum(MANDATES, "form.choose").default("unknown"),
    permit: z.enum(PERMIT_STATES, "form.choose").default("unknown"),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const since = readHappened("when", input.when, { now, timeZone });
    const id = uuid();
    const { kind, mandate, permit, name, reach, text, toldBy, reliability } = input;
    const told = { reach, text, toldBy, reliability, when: whenRecorded(since) };
    const said: CounselSaid = { name, ...told };
    await insertCounsel(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      kind,
      mandateSigned: mandateSigned(mandate),
      permit,
      sinceFrom: since.earliest,
      sinceTo: since.latest,
      sealed: await tx.seal({ table: "counsels", id, chain: file.chain, version: 1 }, "counsel", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "counsel.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "counsels", id, version: 1 },
      when: since,
      details: { by: actor.name, kind, mandate, permit, counselName: name, ...told },
    };
  },
});
