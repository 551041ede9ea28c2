import { amendTransfer, findTransfer } from "#db/records/custody.ts";
import { findDetention } from "#db/records/detentions.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { moveSaid } from "../detentions/moves-of.ts";
import { placeNamed } from "../detentions/place-named.ts";
import { mustBeDuring } from "../detentions/record-transfer.ts";
import { type Correction, changedSince, differences } from "./correction.ts";

/** Where to, when, and under which stage somebody was moved; a move that never was leaves them where they were before. */
export const correctTransfer: Correction = async (story) => {
  const { file, id, input, now, tx } = story;
  const known = await findTransfer(tx.db, file, id);
  const said = await moveSaid(tx.db, known);
  if (said === "unreadable") throw new Error("A transfer does not open.");
  const detention = await findDetention(tx.db, file, known.detentionId);
  const when = input.when
    ? readHappened("when", input.when, { now, timeZone: detention.timeZone })
    : undefined;
  if (when) mustBeDuring(detention, when);
  const named = input.place;
  const place =
    named === undefined || named === known.placeId
      ? undefined
      : await placeNamed(story, file, { place: named, placeText: input.placeText ?? said.place });
  const { custodyStage, text } = input;
  const was = { ...said, placeId: known.placeId, custodyStage: known.custodyStage };
  const words = { text, when: when && whenRecorded(when) };
  const typed = place && (named === "another" ? (input.placeText ?? said.place ?? null) : null);
  const told = differences(
    was,
    { ...words, custodyStage, ...(place && { placeId: place.id ?? "", place: typed ?? "" }) },
    input,
  );
  const version = input.version + 1;
  const changed = await amendTransfer(
    tx,
    { id, version: input.version },
    {
      ...(place && { placeId: place.id }),
      ...(when && {
        movedFrom: when.precision === "unknown" ? detention.takenFrom : when.earliest,
        movedTo: when.latest,
      }),
      ...(custodyStage && { custodyStage }),
      ...(input.neverHappened && { withdrawnAt: now }),
      sealed: await tx.seal(
        { table: "detention_transfers", id, chain: file.chain, version },
        "detention_transfer",
        {
          ...said,
          ...(text !== undefined && { text }),
          ...(words.when && { when: words.when }),
          ...(place && { place: typed ?? undefined }),
        },
      ),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "detention_transfers", known.version, told);
  return { version: changed.version, ...(when && { when }), ...told };
};
