import { amendConditions, findConditions } from "#db/records/custody.ts";
import { findDetention } from "#db/records/detentions.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { conditionsSaid } from "../detentions/conditions-known.ts";
import { mustBeHeldThen } from "../detentions/record-conditions.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

/** As of when somebody was held so, and what was said of it; what has changed since is recorded anew. */
export const correctConditions: Correction = async (story) => {
  const { file, id, input, now, tx } = story;
  const known = await findConditions(tx.db, file, id);
  const said = await conditionsSaid(tx.db, known);
  if (said === "unreadable") throw new Error("How somebody is held does not open.");
  const detention = await findDetention(tx.db, file, known.detentionId);
  const { timeZone, takenFrom } = detention;
  const when = input.when ? readHappened("when", input.when, { now, timeZone }) : undefined;
  if (when && !input.neverHappened) mustBeHeldThen(detention, when);
  const told = differences({ ...said }, { text: input.text, when: when && whenRecorded(when) }, input);
  const bound = { table: "detention_conditions", id, chain: file.chain, version: input.version + 1 };
  const changed = await amendConditions(
    tx,
    { id, version: input.version },
    {
      ...(when && {
        asOfFrom: when.precision === "unknown" ? takenFrom : when.earliest,
        asOfTo: when.latest,
      }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal(bound, "detention_conditions", { ...said, ...told.is }),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "detention_conditions", known.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
