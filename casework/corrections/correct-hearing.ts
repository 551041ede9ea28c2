import { amendHearing, findHearing } from "#db/records/defence.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { whenRead, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { fitting, readHeld, readNext } from "../defence/hearing-moments.ts";
import type { HearingSaid } from "../defence/next-hearing.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

export const correctHearing: Correction = async (story) => {
  const { actor, file, id, input, now, tx } = story;
  const hearing = await findHearing(tx.db, file, id);
  if (!hearing) throw notFound();
  const bound = { table: "hearings", id, chain: file.chain, version: hearing.version };
  const said = await tx.open<HearingSaid>(bound, "hearing", hearing.sealed);
  if (said === "unreadable") throw new Error("A hearing does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const result = input.result ?? hearing.result;
  const when = input.when ? readHeld(input.when, result, here) : undefined;
  const held = when ?? fitting(whenRead(said.when), result, now);
  const nextAt = input.next ? readNext(input.next, held, here) : undefined;
  if (!nextAt && hearing.nextAt && hearing.nextAt <= held.earliest)
    throw ruleBroken("when", "hearing.next_before");
  const was = { ...said, result: hearing.result, next: hearing.nextAt?.toISOString() };
  const { text, court } = input;
  const is = {
    text,
    court,
    result: input.result,
    when: when && whenRecorded(when),
    next: nextAt?.toISOString(),
  };
  const told = differences(was, is, input);
  const changed = await amendHearing(
    tx,
    { id, version: input.version },
    {
      result,
      ...(when && { heldFrom: when.earliest, heldTo: when.latest }),
      ...(nextAt && { nextAt }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal({ ...bound, version: input.version + 1 }, "hearing", { ...said, ...told.is }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "hearings", hearing.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
