import { listConditions, listTransfers } from "#db/records/custody.ts";
import { type Detention, listContacts } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { CorrectionStory } from "./correction.ts";

/**
 * When somebody was taken is not after what is recorded of them as held, nor is the end before they were last moved.
 * @throws RuleBroken on `when` or `endedWhen`
 */
export async function mustFrame(
  { file, tx }: CorrectionStory,
  detention: Detention,
  { takenFrom, endedTo }: { takenFrom?: Date | undefined; endedTo?: Date | undefined },
) {
  const moves = await listTransfers(tx.db, detention);
  const lastMove = moves.at(-1);
  if (endedTo && lastMove && endedTo < lastMove.movedFrom)
    throw ruleBroken("endedWhen", "detention.end_before_transfer");
  if (!takenFrom) return;
  if (moves.some(({ movedTo }) => movedTo < takenFrom))
    throw ruleBroken("when", "detention.taken_after_move");
  const contacts = (await listContacts(tx.db, file)).filter(
    ({ detentionId }) => detentionId === detention.id,
  );
  if (contacts.some(({ atTo }) => atTo < takenFrom))
    throw ruleBroken("when", "detention.taken_after_contact");
  if ((await listConditions(tx.db, detention)).some(({ asOfTo }) => asOfTo < takenFrom))
    throw ruleBroken("when", "detention.taken_after_conditions");
}
