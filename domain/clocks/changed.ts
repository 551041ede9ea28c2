import { Temporal } from "temporal-polyfill";
import type { ClockChange } from "#domain/vocabulary/clock-changes.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import { exactly } from "#domain/when/exactly.ts";
import { BY_HAND } from "./by-hand.ts";
import type { Clock } from "./clock.ts";
import { dayPlus, minus } from "./count.ts";

/** What was done to one limit besides its rule, and when that happened. */
export interface ChangeOfClock {
  clockKey: string;
  change: ClockChange;
  at: Date;
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

/** The key of the limit on which one rests. */
const baseOf = ({ key, rule, relativeTo }: Clock) =>
  relativeTo === undefined ? undefined : `${relativeTo}${key.slice(rule.length)}`;

type Step = Pick<ChangeOfClock, "at" | "dueAt" | "dueOn"> & { change: ClockChange | "stopped_by_rule" };

/** What was done to it or to the limit on which it rests, in the order in which it happened. */
function changesOf(clock: Clock, changes: ChangeOfClock[]): Step[] {
  const base = baseOf(clock);
  return changes
    .filter(({ clockKey }) => clockKey === clock.key || clockKey === base)
    .filter(({ at }) => clock.rule === BY_HAND || at >= clock.startedAt)
    .filter(({ clockKey, change }) => clockKey === clock.key || change !== "lapsed")
    .map((one) => (one.clockKey === clock.key ? one : movedWith(clock, one)));
}

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
  const { stoppedAt, stoppedBy, ...begun } = clock;
  const byRule: Step[] = stoppedAt
    ? [{ change: "stopped_by_rule", at: stoppedAt, dueAt: null, dueOn: null }]
    : [];
  return [...changes, ...byRule]
    .sort(
      (one, other) =>
        one.at.getTime() - other.at.getTime() ||
        ORDER.indexOf(one.change) - ORDER.indexOf(other.change) ||
        Number(one.dueAt) - Number(other.dueAt),
    )
    .reduce((now, step) => afterChange(now, step, stoppedBy), { ...begun, state: "running" } as Clock);
}

function afterChange(clock: Clock, { change, at, dueAt, dueOn }: Step, byRule: Clock["stoppedBy"]): Clock {
  switch (change) {
    case "extended":
      if (dueAt === null || dueAt <= clock.startedAt) return clock;
      return told(endingAt(clock, dueAt, dueOn), { change, at, dueAt });
    case "stopped":
      return told(stoppedAt(clock, "by_hand", at), { change, at });
    case "stopped_by_rule":
      return byRule ? stoppedAt(clock, byRule, at) : clock;
    case "restarted":
      return clock.stoppedAt && clock.stoppedAt <= at
        ? told(countingOn(clock, clock.stoppedAt, at), { change, at })
        : clock;
    case "lapsed":
      return told(clock.heldBeyond ? clock : stoppedAt(clock, "lapsed", at), { change, at });
  }
}

const told = (clock: Clock, change: NonNullable<Clock["changes"]>[number]): Clock => ({
  ...clock,
  changes: [...(clock.changes ?? []), change],
});

/** One that is stopped already stays as it stopped first. */
const stoppedAt = (clock: Clock, by: NonNullable<Clock["stoppedBy"]>, at: Date): Clock =>
  clock.state === "stopped" && clock.stoppedAt && clock.stoppedAt <= at
    ? clock
    : { ...clock, state: "stopped", stoppedAt: at, stoppedBy: by };

/** Counted from the earlier start or the later, it now has one end. */
function endingAt({ second: _, dueOn: __, ...clock }: Clock, dueAt: Date, dueOn: string | null): Clock {
  return {
    ...clock,
    dueAt,
    wholeDays: dueOn !== null,
    ...(dueOn !== null && { dueOn }),
  };
}

function countingOn({ stoppedAt: _, stoppedBy: __, ...clock }: Clock, from: Date, at: Date): Clock {
  const running: Clock = { ...clock, state: "running" };
  if (!clock.wholeDays)
    return endingAt(running, new Date(clock.dueAt.getTime() + at.getTime() - from.getTime()), null);
  const day = (instant: Date) => Temporal.PlainDate.from(civilDay(instant, clock.timeZone));
  const dueOn = dayPlus(civilDay(clock.dueAt, clock.timeZone), day(from).until(day(at)).toString());
  return endingAt(running, endOf(dueOn, clock.timeZone), dueOn);
}

function endOf(day: string, timeZone: string): Date {
  const whole = exactly(day, "", timeZone);
  if (typeof whole === "string") throw new Error(`No such day: ${day}.`);
  return whole.latest;
}
