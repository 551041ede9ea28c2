import { byDay } from "#domain/procedures/by-day.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { DetentionFacts, Move } from "./facts.ts";

/** Stages of custody as they usually follow each other; a house arrest eases them, and nobody knows where an unknown one belongs. */
const USUAL: readonly CustodyStage[] = [
  "administrative",
  "police_detention",
  "provisional_arrest",
  "extradition_arrest",
  "remand",
  "house_arrest",
  "unknown",
];

/** The moves of a detention as they came, in whatever order they were recorded; of one day as steps are. */
export function movesInOrder({ moves = [], timeZone }: DetentionFacts): Move[] {
  if (moves.length < 2) return moves;
  const dated = moves
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((move) => ({ move, happenedFrom: move.from ?? move.at, happenedTo: move.at }));
  return byDay(dated, ({ move }) => USUAL.indexOf(move.custodyStage), timeZone).map(({ move }) => move);
}
