import {
  amendClockChange,
  amendManualClock,
  findClockChange,
  findManualClock,
} from "#db/records/manual-clocks.ts";
import { notFound } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import type { ChangeSaid } from "../clocks/clock-change.ts";
import { readEnd } from "../clocks/end.ts";
import type { ManualSaid } from "../clocks/manual-said.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

/** The last day of a limit that was set by hand, or that it was none of this file. */
export const correctManualClock: Correction = async (story) => {
  const { file, id, input, now, tx } = story;
  const known = await findManualClock(tx.db, file, id);
  if (!known) throw notFound();
  const bound = { table: "manual_clocks", id, chain: file.chain, version: known.version };
  const said = await tx.open<ManualSaid>(bound, "manual_clock", known.sealed);
  if (said === "unreadable") throw new Error("A limit set by hand does not open.");
  const { text, endsOn } = input;
  const told = differences({ ...said, endsOn: known.dueOn }, { text, endsOn }, input);
  const at = { id, version: input.version };
  const changed = await amendManualClock(tx, at, {
    ...(endsOn && readEnd({ day: endsOn, timeZone: known.timeZone })),
    ...(input.neverHappened && { withdrawnAt: now }),
    sealed: await tx.seal({ ...bound, version: input.version + 1 }, "manual_clock", {
      ...said,
      ...(text !== undefined && { text }),
    }),
  });
  if (!changed) throw await changedSince(tx.db, story, "manual_clocks", known.version, told);
  return { version: changed.version, ...told };
};

/** When a limit was changed, or that it never was: then it runs as if nothing had been done to it. */
export const correctClockChange: Correction = async (story) => {
  const { file, id, input, now, tx, actor } = story;
  const known = await findClockChange(tx.db, file, id);
  if (!known) throw notFound();
  const bound = { table: "clock_changes", id, chain: file.chain, version: known.version };
  const said = await tx.open<ChangeSaid>(bound, "clock_change", known.sealed);
  if (said === "unreadable") throw new Error("A change of a limit does not open.");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  const told = differences({ ...said }, { text: input.text, when: when && whenRecorded(when) }, input);
  const at = { id, version: input.version };
  const changed = await amendClockChange(tx, at, {
    ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
    ...(input.neverHappened && { withdrawnAt: now }),
    sealed: await tx.seal({ ...bound, version: input.version + 1 }, "clock_change", { ...said, ...told.is }),
  });
  if (!changed) throw await changedSince(tx.db, story, "clock_changes", known.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
