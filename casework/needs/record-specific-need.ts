import { v7 as uuid } from "uuid";
import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import {
  amendSpecificNeed,
  findSpecificNeed,
  insertSpecificNeed,
  type SpecificNeedRecord,
} from "#db/records/specific-needs.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { NEED_STATES } from "#domain/vocabulary/need-states.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { command, type Transaction } from "../door.ts";
import { caseNumber } from "../fields.ts";

/** Confirms, dismisses or ends one of a person's specific needs (UNHCR's codes), whether it was proposed or not. */
export const recordSpecificNeed = command({
  name: "specific_need.record",
  guards: "entity",
  input: z.object({
    caseNumber,
    need: z.enum(SPECIFIC_NEEDS, "need.which_missing"),
    state: z.enum(NEED_STATES, "need.state_missing"),
    /** Of what is recorded of this need; 0, or left out, while nothing is. */
    version: z.coerce.number("form.missing").int("form.missing").nonnegative("form.missing").default(0),
    text: prose(2000).optional(),
  }),
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { need, state, version, text } = input;
    const before = await findSpecificNeed(tx.db, file, need);
    if ((before?.version ?? 0) !== version) throw await recordedMeanwhile(tx, file, state, before);
    const confirmed = before?.state === "confirmed";
    if (state === "confirmed" && confirmed) throw ruleBroken("state", "need.confirmed_already");
    if (state === "ended" && !confirmed) throw ruleBroken("state", "need.not_confirmed");
    const id = before?.id ?? uuid();
    const bound = { table: "specific_needs", id, chain: file.chain, version: version + 1 };
    const said = {
      state,
      sealed: await tx.seal(bound, "specific_need", { text }),
      recordedBy: actor.userId,
      recordedAt: now,
    };
    const row = before
      ? await amendSpecificNeed(tx, { id, version }, said)
      : await insertSpecificNeed(tx, { id, chain: file.chain, version: 1, caseId: file.id, need, ...said });
    if (!row) throw await recordedMeanwhile(tx, file, state, await findSpecificNeed(tx.db, file, need));
    return {
      happened: "specific_need.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "specific_needs", id, version: row.version },
      details: { by: actor.name, need, state, before: before?.state, text },
    };
  },
});

const recordedMeanwhile = (
  { db }: Transaction,
  { chain }: CaseFile,
  yours: string,
  now: SpecificNeedRecord | undefined,
) =>
  changedMeanwhile(db, chain, { table: "specific_needs", id: now?.id ?? "" }, now?.version ?? 0, [
    { field: "state", yours, theirs: now?.state ?? "" },
  ]);
