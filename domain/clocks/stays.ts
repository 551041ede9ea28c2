import { isUnknown } from "./between.ts";
import type { DetentionFacts, Move } from "./facts.ts";
import { movesInOrder } from "./moves-in-order.ts";

/** A detention as far as it was in one state; the first is known by the detention, a later one by the move that began it. */
export interface Stay extends DetentionFacts {
  detentionId: string;
  /** The move that brought them into this state. */
  cameBy?: Move;
  /** It ended with a move into another state. */
  left?: true;
}

/**
 * The stays of a detention, one after the other. Who is moved into another state is held under its law from then on, and no
 * longer under that of the first. A move to a place that nobody knows, or that was only typed, leaves them in the state
 * where they were: its limits are not given up for a guess.
 */
export function staysOf(detention: DetentionFacts): Stay[] {
  const moves = movesInOrder(detention);
  const known = { ...detention, detentionId: detention.id };
  if (moves.every(({ jurisdiction = known.jurisdiction }) => jurisdiction === known.jurisdiction))
    return [{ ...known, moves }];
  const stays: Stay[] = [];
  let stay: Stay = { ...known, moves: [] };
  for (const move of moves) {
    if (move.jurisdiction === undefined || move.jurisdiction === stay.jurisdiction) stay.moves?.push(move);
    else {
      stays.push({ ...stay, endedAt: move.from ?? move.at, endedTo: move.at, left: true });
      stay = broughtInto(move.jurisdiction, move, stay, known);
    }
  }
  return [...stays, stay];
}

const broughtInto = (jurisdiction: string, move: Move, before: Stay, known: Stay): Stay => ({
  ...known,
  id: move.id,
  jurisdiction,
  timeZone: move.timeZone ?? before.timeZone,
  custodyStage: move.custodyStage,
  taken: takenBy(move),
  recordedStart: undefined,
  moves: [],
  cameBy: move,
});

const takenBy = ({ from, at }: Move): DetentionFacts["taken"] => ({
  earliest: from ?? at,
  latest: at,
  precision: from && isUnknown(from) ? "unknown" : "interval",
  about: false,
});
