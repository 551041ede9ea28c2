import { Temporal } from "temporal-polyfill";
import type { ClockChange } from "#domain/vocabulary/clock-changes.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import { endOfDay } from "#domain/when/civil-days.ts";
import type { Between } from "./between.ts";
import { BY_HAND } from "./by-hand.ts";
import type { Clock, EarlierKey } from "./clock.ts";
import { dayPlus, minus } from "./count.ts";

/** What was done to one limit besides its rule, and when that happened. */
export interface ChangeOfClock {
  clockKey: string;
  change: ClockChange;
  /** The earliest moment at which it can have been done, by which changes stand in order; and the latest. */
  at: Date;
  until?: Date;
  recordedAt?: Date;
  /** The new end of one that was extended, and its civil day where no hour was set. */
  dueAt: Date | null;
  dueOn: string | null;
}

/**
 * The limits of a file with what was done to them, in the order in which it happened, soonest end first. Extended: it ends
 * at the new end. Stopped: it runs no more. Restarted: it counts on, so that what was left when it stopped is left from
 * then. Lapsed: what it protected is over, and it stops; but a duty whose end leaves somebody held without ground runs on,
 * and only carries that this was recorded. A limit that rests on another ("12 hours before the end") goes with it. What
 * lies before a limit began is left out, and so is what was done to a limit that no rule knows any more.
 */
export function changed(clocks: Clock[], changes: ChangeOfClock[]): Clock[] {
  return clocks
    .map((clock) => afterChanges(clock, changesOf(clock, changes)))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || (one.key < other.key ? -1 : 1));
}

type Step = Pick<ChangeOfClock, "at" | "until" | "dueAt" | "dueOn"> & {
  change: ClockChange | "stopped_by_rule";
};

/** What was done to it or to the limit on which it rests, in the order in which it happened. */
function changesOf(clock: Clock, changes: ChangeOfClock[]): Step[] {
  const ofItself = changes.filter((one) => keysOf(clock).some((key) => isTo(key, one)));
  const ofItsBase = changes.filter((one) => baseKeysOf(clock).some((key) => isTo(key, one)));
  return [
    ...ofItself,
    ...ofItsBase.filter(({ change }) => change !== "lapsed").map((one) => movedWith(clock, one)),
  ].filter(({ at }) => beganBefore(clock, at));
}

/** What it is called, and was before. */
const keysOf = ({ key, earlierKeys = [] }: Clock): EarlierKey[] => [{ key }, ...earlierKeys];

/** What the limit is called on which it rests. */
const baseKeysOf = ({ relativeTo, ...clock }: Clock): EarlierKey[] =>
  relativeTo === undefined
    ? []
    : keysOf({ relativeTo, ...clock }).map(({ key, ...when }) => ({
        key: `${relativeTo}${key.slice(key.indexOf("|"))}`,
        ...when,
      }));

const isTo = ({ key, from, until }: EarlierKey, { clockKey, recordedAt }: ChangeOfClock): boolean =>
  clockKey === key &&
  (recordedAt === undefined ||
    ((from === undefined || from <= recordedAt) && (until === undefined || recordedAt < until)));

/** Nobody knows when a limit began, nor is it known of one that was set by hand: nothing can have been done too early. */
const beganBefore = ({ rule, atTheLatest, startedAt }: Clock, at: Date): boolean =>
  rule === BY_HAND || atTheLatest === true || at >= startedAt;

/** Of two at one moment stopping has the last word: it never depends on which was recorded first. */
const ORDER = ["extended", "restarted", "lapsed", "stopped", "stopped_by_rule"];

function movedWith({ computation, timeZone }: Clock, change: ChangeOfClock): ChangeOfClock {
  const before = computation.minus;
  if (change.dueAt === null || before === undefined) return change;
  return { ...change, dueAt: minus(change.dueAt, before, timeZone), dueOn: null };
}

/** Its own rule stops it at its moment too, and stops it again where it was begun again before that. */
function afterChanges(clock: Clock, changes: Step[]): Clock {
  if (changes.length === 0) return clock;
  const { stoppedAt, stoppedFrom, stoppedBy, ...begun } = clock;
  const byRule: Step[] = stoppedAt
    ? [{ change: "stopped_by_rule", at: stoppedAt, dueAt: null, dueOn: null }]
    : [];
  const byItsRule = { stoppedAt, stoppedFrom, stoppedBy };
  return [...changes, ...byRule]
    .sort(
      (one, other) =>
        one.at.getTime() - other.at.getTime() ||
        ORDER.indexOf(one.change) - ORDER.indexOf(other.change) ||
        Number(one.dueAt) - Number(other.dueAt),
    )
    .reduce((now, step) => afterChange(now, step, byItsRule), { ...begun, state: "running" } as Clock);
}

type Stopped = Pick<Clock, "stoppedBy"> & { stoppedAt: Date | undefined; stoppedFrom: Date | undefined };

function afterChange(clock: Clock, { change, at, until = at, dueAt, dueOn }: Step, byRule: Stopped): Clock {
  switch (change) {
    case "extended":
      if (dueAt === null || dueAt <= clock.startedAt) return clock;
      return told(endingAt(clock, dueAt, dueOn), { change, at, dueAt });
    case "stopped":
      return told(stopped(clock, { by: "by_hand", from: at, at: until }), { change, at });
    case "stopped_by_rule":
      return byRule.stoppedBy
        ? stopped(clock, { by: byRule.stoppedBy, from: byRule.stoppedFrom ?? at, at })
        : clock;
    case "restarted":
      return fromWhenStopped(clock, (since) => told(countingOn(clock, since, at), { change, at }));
    case "lapsed":
      return told(clock.heldBeyond ? clock : stopped(clock, { by: "lapsed", from: at, at }), { change, at });
  }
}

const told = (clock: Clock, change: NonNullable<Clock["changes"]>[number]): Clock => ({
  ...clock,
  changes: [...(clock.changes ?? []), change],
});

/** One that is stopped already stays as it stopped first. */
function stopped(clock: Clock, { by, from, at }: Between & { by: NonNullable<Clock["stoppedBy"]> }): Clock {
  if (stoppedSince(clock)) return clock;
  return {
    ...clock,
    state: "stopped",
    stoppedAt: at,
    ...(from < at && { stoppedFrom: from }),
    stoppedBy: by,
  };
}

/** Since when it counts as stopped: by hand since the earliest moment, for changes stand in that order; by its rule since the latest. */
export const stoppedSince = ({ state, stoppedAt, stoppedFrom, stoppedBy }: Clock): Date | undefined => {
  if (state === "running") return undefined;
  return stoppedBy === "by_hand" ? (stoppedFrom ?? stoppedAt) : stoppedAt;
};

/** That it counts on stands in order after it stopped. */
function fromWhenStopped(clock: Clock, then: (since: Date) => Clock): Clock {
  const since = stoppedSince(clock);
  return since ? then(since) : clock;
}

/** Counted from the earlier start or the later, it now has one end; and somebody has said which it is. */
function endingAt(clock: Clock, dueAt: Date, dueOn: string | null): Clock {
  const { second: _, dueOn: __, latestDueAt: ___, atTheLatest: ____, ...said } = clock;
  const doubts = clock.doubts?.filter(({ doubt }) => doubt !== "start_unknown");
  return {
    ...said,
    atTheEarliest: false,
    doubts,
    dueAt,
    wholeDays: dueOn !== null,
    ...(dueOn !== null && { dueOn }),
  };
}

/** What was left when it stopped is left from when it counts on, whichever its end is. */
function countingOn(clock: Clock, from: Date, at: Date): Clock {
  const { stoppedAt: _, stoppedFrom: __, stoppedBy: ___, second: ____, dueOn: _____, ...before } = clock;
  const { latestDueAt, timeZone } = clock;
  const later = clock.wholeDays ? daysLater : hoursLater;
  const movedOn = (end: Date) => later(end, from, at, timeZone);
  const { dueAt, dueOn } = movedOn(clock.dueAt);
  return {
    ...{ ...before, state: "running", wholeDays: dueOn !== undefined, dueAt },
    ...(dueOn !== undefined && { dueOn }),
    ...(latestDueAt && { latestDueAt: movedOn(latestDueAt).dueAt }),
  };
}

type Ended = { dueAt: Date; dueOn?: string };

const hoursLater = (end: Date, from: Date, at: Date): Ended => ({
  dueAt: new Date(end.getTime() + at.getTime() - from.getTime()),
});

function daysLater(end: Date, from: Date, at: Date, timeZone: string): Ended {
  const day = (instant: Date) => Temporal.PlainDate.from(civilDay(instant, timeZone));
  const dueOn = dayPlus(civilDay(end, timeZone), day(from).until(day(at)).toString());
  return { dueAt: endOfDay(dueOn, timeZone), dueOn };
}
