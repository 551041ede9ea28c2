import type { DetentionEnd } from "#domain/vocabulary/detention-ends.ts";

/** A time of being held, as far as it matters which one came after which. */
export interface Spell {
  id: string;
  takenFrom: Date;
  takenTo: Date;
  endedTo: Date | null;
  ended: DetentionEnd | null;
  previousId: string | null;
}

/**
 * The detention after which somebody was taken again: the one that has not ended, or else the last in which they were let
 * go soon before. Art. 588 §8 of Kazakhstan's code lets them be arrested again once a request has come after all.
 */
export function previousOf<S extends Spell>(
  known: readonly S[],
  taken: { earliest: Date; latest: Date },
): S | undefined {
  const before = known
    .filter(({ takenFrom }) => takenFrom <= taken.latest)
    .toSorted((one, other) => one.takenFrom.getTime() - other.takenFrom.getTime());
  return (
    before.findLast(({ ended }) => ended === null) ?? before.findLast((one) => wasLetGoSoonBefore(one, taken))
  );
}

function wasLetGoSoonBefore({ ended, endedTo }: Spell, taken: { earliest: Date; latest: Date }): boolean {
  if (ended === null || endedTo === null || !LET_GO.has(ended)) return false;
  return endedTo <= taken.latest && taken.latest.getTime() - endedTo.getTime() <= SOON;
}

/** The detention with which being held began: to be arrested again while one is held is not to have been free between. */
export function heldSince<S extends Spell>(known: readonly S[], spell: S): S {
  const before = known.find(({ id }) => id === spell.previousId);
  return before && before.ended === "re_arrested" && before.takenFrom <= spell.takenFrom
    ? heldSince(known, before)
    : spell;
}

const LET_GO = new Set<DetentionEnd>(["released", "released_to_unhcr", "escaped", "unknown"]);
/** Long enough for a request that came only after the forty days. */
const SOON = 90 * 86_400_000;
