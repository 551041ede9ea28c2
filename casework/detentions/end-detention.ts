import { v7 as uuid } from "uuid";
import { z } from "zod";
import { findCase, insertWhereabouts } from "#db/records/cases.ts";
import { listTransfers } from "#db/records/custody.ts";
import { amendDetention, type Detention, findDetention } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { DETENTION_ENDS } from "#domain/vocabulary/detention-ends.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { command, type Transaction } from "../door.ts";
import { caseNumber, reliability, toldBy, version, when } from "../fields.ts";
import { AFTERWARDS } from "./where-afterwards.ts";

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
    if (when.latest < detention.takenFrom) throw ruleBroken("when", "detention.end_before_taken");
    const moved = (await listTransfers(tx.db, detention)).at(-1);
    if (moved && when.latest < moved.movedFrom) throw ruleBroken("when", "detention.end_before_transfer");
    if (detention.withdrawnAt) throw ruleBroken("", "detention.withdrawn");
    if (detention.endedFrom && detention.version === input.version)
      throw ruleBroken("", "detention.already_ended");
    const { ended, text, toldBy, reliability } = input;
    const [endedFrom, endedTo] = [
      when.precision === "unknown" ? detention.takenFrom : when.earliest,
      when.latest,
    ];
    const held = await resealed(tx, detention, input.version);
    const changed = await amendDetention(
      tx,
      { id: detention.id, version: input.version },
      { ended, endedFrom, endedTo, ...held },
    );
    if (!changed) {
      throw await changedMeanwhile(
        tx.db,
        file.chain,
        { table: "detentions", id: detention.id },
        detention.version,
        [{ field: "ended", yours: ended, theirs: detention.ended ?? "" }],
      );
    }
    const said = { text, toldBy, reliability, when: whenRecorded(when) };
    const id = uuid();
    await insertWhereabouts(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      whereabouts: AFTERWARDS[ended],
      sinceFrom: endedFrom,
      sinceTo: endedTo,
      sealed: await tx.seal({ table: "whereabouts", id, chain: file.chain, version: 1 }, "whereabouts", said),
      recordedBy: actor.userId,
      recordedAt: now,
    });
    return {
      happened: "detention.ended",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "detentions", id: detention.id, version: changed.version },
      when,
      details: { by: actor.name, ended, afterwards: AFTERWARDS[ended], ...said },
    };
  },
});

/** A ciphertext is bound to its row's version: an amended row is sealed anew, with what is different. */
export async function resealed(
  tx: Transaction,
  detention: Detention,
  version: number,
  changes: Record<string, unknown> = {},
) {
  const { id, chain } = detention;
  const said = { ...(await detentionSaid(tx, detention)), ...changes };
  return {
    sealed: await tx.seal({ table: "detentions", id, chain, version: version + 1 }, "detention", said),
  };
}

/** What the sealed part of a detention says. */
export async function detentionSaid(tx: Transaction, { id, chain, version, sealed }: Detention) {
  const said = await tx.open<Record<string, unknown>>(
    { table: "detentions", id, chain, version },
    "detention",
    sealed,
  );
  if (said === "unreadable") throw new Error("A detention does not open.");
  return said;
}
