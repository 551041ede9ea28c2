import { v7 as uuid } from "uuid";
import { type CaseFile, insertWhereabouts } from "#db/records/cases.ts";
import { listTransfers } from "#db/records/custody.ts";
import { amendDetention, type Detention } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { When } from "#domain/when/when.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { whenRecorded } from "../cases/happened.ts";
import type { Story, Transaction } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { type Afterwards, type RecordedEnd, whereAfter } from "./where-afterwards.ts";

type End = {
  /** of the detention, as whoever ends it saw it */
  version: number;
  ended: RecordedEnd;
  when: When;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  /** Where they are since, if whoever ends it knows better than the end says. */
  afterwards?: Afterwards | undefined;
};

/**
 * Ends a detention: its clocks stop, and the person is where the end says.
 * @throws RuleBroken on `when` before the arrest or the last move; Conflict when the detention has moved on
 */
export async function endHeld(
  { actor, tx, now }: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  detention: Detention,
  { version, ended, when, text, toldBy, reliability, afterwards }: End,
): Promise<Happening> {
  if (when.latest < detention.takenFrom) throw ruleBroken("when", "detention.end_before_taken");
  const moved = (await listTransfers(tx.db, detention)).at(-1);
  if (moved && when.latest < moved.movedFrom) throw ruleBroken("when", "detention.end_before_transfer");
  if (detention.withdrawnAt) throw ruleBroken("", "detention.withdrawn");
  if (detention.endedFrom && detention.version === version) throw ruleBroken("", "detention.already_ended");
  const [endedFrom, endedTo] = [
    when.precision === "unknown" ? detention.takenFrom : when.earliest,
    when.latest,
  ];
  const held = await resealed(tx, detention, version);
  const changed = await amendDetention(
    tx,
    { id: detention.id, version },
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
  const { whereabouts, place } = afterwards ?? (await whereAfter(tx.db, file, ended));
  const said = { place, text, toldBy, reliability, when: whenRecorded(when) };
  const id = uuid();
  await insertWhereabouts(tx, {
    id,
    chain: file.chain,
    version: 1,
    caseId: file.id,
    whereabouts,
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
    officeId: file.officeId,
    subject: { table: "detentions", id: detention.id, version: changed.version },
    when,
    details: { by: actor.name, ended, afterwards: whereabouts, ...said },
  };
}

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
