import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertManualClock } from "#db/records/manual-clocks.ts";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { line } from "#domain/text/fields.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy } from "../fields.ts";
import { readEnd } from "./end.ts";
import type { ManualSaid } from "./manual-said.ts";

/** Adds a limit that no rule knows: a day which a court has set, or one that stands on a paper. */
export const addClock = command({
  name: "clock.add",
  guards: "nothing",
  input: z.object({
    caseNumber,
    kind: z.enum(CLOCK_KINDS, "clock.kind_missing"),
    what: z.string("clock.what_missing").trim().min(1, "clock.what_missing").pipe(line(200)),
    endsOn: z.iso.date("form.date"),
    endsAt: z.string().optional(),
    setBy: line(200).optional(),
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { timeZone } = officeOf(actor, file.officeId);
    const { kind, endsOn, endsAt, what, setBy, text, toldBy, reliability } = input;
    const end = readEnd({ day: endsOn, time: endsAt, timeZone });
    const id = uuid();
    const said: ManualSaid = { what, setBy, text, toldBy, reliability };
    const bound = { table: "manual_clocks", id, chain: file.chain, version: 1 };
    await insertManualClock(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      kind,
      ...end,
      timeZone,
      sealed: await tx.seal(bound, "manual_clock", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "clock.added",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "manual_clocks", id, version: 1 },
      details: { by: actor.name, kind, ...end, ...said },
    };
  },
});
