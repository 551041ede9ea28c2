import type { ClockFacts, DetentionFacts } from "./facts.ts";
import { type Stay, staysOf } from "./stays.ts";

type Span = { at: Date; until?: Date };

/** Where they were held when something was: of several stays that can have been then, one of which it is known when it began. */
export const heldDuring = ({ detentions }: ClockFacts, span: Span): Stay | undefined =>
  detentions
    .flatMap(staysOf)
    .filter((stay) => wasHeld(stay, span))
    .toSorted(
      (one, other) =>
        Number(one.taken.precision === "unknown") - Number(other.taken.precision === "unknown") ||
        Number(one.endedAt ?? Infinity) - Number(other.endedAt ?? Infinity) ||
        (one.id < other.id ? -1 : 1),
    )[0];

/** Whether they can have been held at some moment of it: nobody knows since when, they may have been held before. */
const wasHeld = ({ taken, endedAt, endedTo = endedAt }: DetentionFacts, { at, until = at }: Span): boolean =>
  (taken.precision === "unknown" || taken.earliest <= until) && (endedTo === undefined || at <= endedTo);
