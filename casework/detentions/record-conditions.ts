import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { insertConditions } from "#db/records/custody.ts";
import { type Detention, findDetention } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { ADMISSIONS, PERMISSIONS } from "#domain/vocabulary/holding-conditions.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { command } from "../door.ts";
import { caseNumber, narrative, reliability, toldBy, when } from "../fields.ts";
import type { ConditionsSaid } from "./conditions-known.ts";

const admission = z.enum(ADMISSIONS, "form.choose").default("unknown");
const permission = z.enum(PERMISSIONS, "form.choose").default("unknown");

/** Records how somebody is held (HURIDOCS MT30): whether the authorities admit it and say where, and who may see them. */
export const recordConditions = command({
  name: "detention.conditions",
  guards: "nothing",
  input: z.object({
    caseNumber,
    detentionId: z.string("form.missing"),
    admitted: admission,
    placeDisclosed: admission,
    family: permission,
    counsel: permission,
    humanitarian: permission,
    unhcr: permission,
    when,
    text: narrative.optional(),
    toldBy,
    reliability,
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const detention = await findDetention(tx.db, file, input.detentionId);
    const { admitted, placeDisclosed, family, counsel, humanitarian, unhcr } = input;
    const conditions = { admitted, placeDisclosed, family, counsel, humanitarian, unhcr };
    if (Object.values(conditions).every((one) => one === "unknown"))
      throw ruleBroken("admitted", "detention.conditions_nothing");
    const asOf = readHappened("when", input.when, { now, timeZone: detention.timeZone });
    mustBeHeldThen(detention, asOf);
    const id = uuid();
    const { text, toldBy, reliability } = input;
    const said: ConditionsSaid = { text, toldBy, reliability, when: whenRecorded(asOf) };
    await insertConditions(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      detentionId: detention.id,
      ...conditions,
      asOfFrom: asOf.precision === "unknown" ? detention.takenFrom : asOf.earliest,
      asOfTo: asOf.latest,
      sealed: await tx.seal(
        { table: "detention_conditions", id, chain: file.chain, version: 1 },
        "detention_conditions",
        said,
      ),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "detention.conditions_recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "detention_conditions", id, version: 1 },
      when: asOf,
      details: { by: actor.name, ...conditions, ...said },
    };
  },
});

/** @throws RuleBroken when nobody was held then */
export function mustBeHeldThen({ withdrawnAt, takenFrom, endedTo }: Detention, asOf: When) {
  if (withdrawnAt) throw ruleBroken("", "detention.never_was");
  if (asOf.latest < takenFrom) throw ruleBroken("when", "detention.conditions_before_taken");
  if (endedTo && endedTo < asOf.earliest) throw ruleBroken("when", "detention.conditions_after_end");
}
