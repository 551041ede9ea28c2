import { amendWantedNotice, findWantedNotice } from "#db/records/wanted-notices.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { noticeSaid } from "../wanted/wanted-known.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

/** When somebody was declared wanted, or that they never were; and that a notice was not taken back: it stands again. */
export const correctWantedNotice: Correction = async (story) => {
  const { actor, event, file, id, input, now, tx } = story;
  const known = await findWantedNotice(tx.db, file, id);
  const said = await noticeSaid(tx.db, known);
  if (said === "unreadable") throw new Error("A wanted notice does not open.");
  const stands = event === "wanted_notice.lifted";
  if (stands && !input.neverHappened) throw ruleBroken("", "correction.nothing");
  const here = { now, timeZone: officeOf(actor, file.officeId).timeZone };
  const when = input.when ? readHappened("when", input.when, here) : undefined;
  if (when && known.liftedAt && known.liftedAt < when.earliest)
    throw ruleBroken("when", "wanted.lifted_before");
  const told = differences({ ...said }, { text: input.text, when: when && whenRecorded(when) }, input);
  const bound = { table: "wanted_notices", id, chain: file.chain, version: input.version + 1 };
  const changed = await amendWantedNotice(
    tx,
    { id, version: input.version },
    {
      ...(when && { happenedFrom: when.earliest, happenedTo: when.latest }),
      ...(input.neverHappened && (stands ? { liftedAt: null } : { withdrawnAt: now })),
      sealed: await tx.seal(bound, "wanted_notice", {
        ...said,
        ...told.is,
        ...(stands && { lifted: undefined }),
      }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "wanted_notices", known.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
