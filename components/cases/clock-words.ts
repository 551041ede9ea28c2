import { getLocale, getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { sayAmount } from "#domain/clocks/amount.ts";
import { type Amount, amountOf } from "#domain/clocks/amount-of.ts";
import { BY_HAND } from "#domain/clocks/by-hand.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { milliseconds } from "#domain/clocks/count.ts";
import { beyondLimit, isLapsed } from "#domain/clocks/held-beyond.ts";
import { hasPassed } from "#domain/clocks/kept.ts";
import { levelOf, warningsOf } from "#domain/clocks/level.ts";
import { sayDay, sayInstant, type Telling } from "#domain/when/say-when.ts";
import { clockAct } from "./clock-acts.ts";
import { heldBeyondAddress } from "./clock-address.ts";
import { clockNotes, sayEnd } from "./clock-notes.ts";
import type { ClockWords, Ticks } from "./countdown.tsx";
import { endWords } from "./end-words.ts";
import { type Passing, WARN } from "./renewed.ts";
import { stoppedWhen, stopWords } from "./stop-words.ts";

export interface ClockSaid {
  now: Date;
  /** Without it nothing is to be done from here: an auditor only reads. */
  caseNumber?: string;
  /** Whose limit it is, where the list is of several files. */
  pseudonym?: string;
}

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;
type Words = Awaited<ReturnType<typeof getTranslations<"words">>>;
type Acts = NonNullable<ClockWords["acts"]>;

/** A time limit in words: how long, whose move it is, what the end means, until when, and what it was computed from. */
export async function clockWords(
  clock: Clock,
  { now, caseNumber, pseudonym }: ClockSaid,
): Promise<ClockWords> {
  const [locale, say, words] = await Promise.all([
    getLocale(),
    getTranslations("clocks"),
    getTranslations("words"),
  ]);
  const telling: Telling = { now, locale, timeZone: clock.timeZone };
  const level = levelOf(clock, now);
  const what = clock.said?.what ?? endWords(say as never, clock.words, clock);
  return {
    key: clock.key,
    level,
    ...amountWords(clock, telling, say),
    whose: say(`kinds.${clock.kind}`),
    what: pseudonym ? say("of", { what, pseudonym }) : what,
    by: say(clock.atTheLatest ? "by_at_the_latest" : "by", { when: sayEnd(clock, telling) }),
    ticks: ticksOf(clock, now),
    latest: latestWords(clock, telling, say, words),
    notes: [
      computedFrom(clock, say),
      clock.citation,
      ...clockNotes(clock, telling, say),
      clock.rule === BY_HAND ? "" : say("not_advice"),
    ].filter(Boolean),
    marks: marksOf(clock, say),
    acts: caseNumber === undefined ? undefined : actsOf(clock, { now, level, caseNumber }, say),
  };
}

const TICKING_MS = 72 * 3_600_000;

/**
 * Only what is counted in hours, and near: days change once a day, and a page that stays open so long is loaded anew. Nor what
 * began nobody knows when, or is over for a time of which only the least is known.
 */
function ticksOf(clock: Clock, now: Date): Ticks | undefined {
  if (clock.state === "stopped" || clock.counting !== "hours") return undefined;
  if (clock.atTheLatest || (clock.latestDueAt && clock.dueAt <= now)) return undefined;
  if (Math.abs(clock.dueAt.getTime() - now.getTime()) > TICKING_MS) return undefined;
  const { soon, now: pressing } = warningsOf(clock);
  const warn = [soon, pressing].map((period) => milliseconds(period) / 60_000);
  return {
    until: clock.dueAt.toISOString(),
    passing: passingOf(clock),
    ...(warn.join() !== WARN.join() && { warn: warn.join(" ") }),
  };
}

function passingOf({ kind, heldBeyond, latestDueAt }: Clock): Passing {
  if (kind === "protection_ends") return "ended";
  if (kind === "our_deadline") return "overdue";
  if (latestDueAt) return heldBeyond ? "may_be_beyond" : "may_have_passed";
  return heldBeyond ? "held_beyond" : "passed";
}

/** Ours is overdue; theirs is held beyond the limit, or has passed; a protection has ended. */
function amountWords(clock: Clock, telling: Telling, say: Say): Pick<ClockWords, "amount" | "amountMore"> {
  const { dueAt, latestDueAt = dueAt } = clock;
  const late = telling.now.getTime() - dueAt.getTime();
  if (clock.state === "stopped")
    return { amount: say("standing.stopped"), amountMore: stoppedWhen(clock, telling, say) };
  if (late < 0) return { amount: sayLeft(clock, telling, say) };
  if (clock.kind === "protection_ends")
    return { amount: say("standing.ended"), amountMore: sayDay(clock.dueAt, telling) };
  if (clock.kind === "our_deadline") return said("overdue", amountOf(late), say);
  // Theirs is evidence: only what is certain is said of it.
  if (!hasPassed(clock, telling.now))
    return mayBe(clock.heldBeyond ? "may_be_beyond" : "may_have_passed", sayInstant(dueAt, telling), say);
  const certainly = amountOf(telling.now.getTime() - latestDueAt.getTime());
  const least = clock.latestDueAt || clock.atTheLatest ? "yes" : "no";
  return said(clock.heldBeyond ? "held_beyond" : "passed", { ...certainly, least }, say);
}

const mayBe = (how: "may_be_beyond" | "may_have_passed", when: string, say: Say) => ({
  amount: say(`standing.${how}`),
  amountMore: say(`standing.${how}_more`, { when }),
});

const said = (
  how: "overdue" | "held_beyond" | "passed",
  amount: Amount & { least?: "yes" | "no" },
  say: Say,
) => ({
  amount: say(`standing.${how}`),
  amountMore: say(`standing.${how}_more`, { least: "no", ...amount }),
});

function sayLeft(clock: Clock, telling: Telling, say: Say): string {
  const { key, params } = sayAmount(clock, telling);
  const amount = say(key.replace(/^clocks\./, "") as never, params as never);
  return clock.atTheLatest ? say("at_most", { amount }) : amount;
}

/** What stopped it; the other start; for the silence, the contact that it counts from. */
function latestWords(clock: Clock, telling: Telling, say: Say, words: Words): string | undefined {
  const { second, act, basis, startedAt, stoppedBy } = clock;
  if (stoppedBy) return stopWords(clock, stoppedBy, telling, say, words);
  if (second) return say("second", { basis: second.basis, when: sayInstant(second.dueAt, telling) });
  if (act !== "detention.contact" && act !== "note.contact") return undefined;
  const when = act === "note.contact" ? sayDay(startedAt, telling) : sayInstant(startedAt, telling);
  return say(basis === "contact" ? "last_contact" : "no_contact", { when });
}

/** "12 h before the 72 h end", "72 h from when they were taken" */
function computedFrom({ rule, said, basis, counting, computation, atTheLatest }: Clock, say: Say): string {
  const [{ period, minus }, who] = [computation, said?.setBy];
  if (rule === BY_HAND) return who === undefined ? say("from.by_hand") : say("from.set_by", { who });
  if (period === "day_set")
    return minus === undefined
      ? say("from.day_set", { basis })
      : say("from.before_day_set", { before: lengthWords(minus, say), basis });
  const whole = lengthWords(period, say, counting);
  if (minus !== undefined) return say("from.relative", { before: lengthWords(minus, say), whole });
  return say(atTheLatest ? "from.at_the_latest" : "from.plain", { whole, basis });
}

/** "72 h", "40 days", "20 working days", "3 months" */
export function lengthWords(period: string, say: Say, counting?: Clock["counting"]): string {
  const { hours, days, months, years } = Temporal.Duration.from(period);
  const [unit, number] = Object.entries({ hours, days, months, years }).find(([, amount]) => amount > 0) ?? [
    "hours",
    0,
  ];
  return say("length", { unit: counting === "working_days" ? counting : unit, number });
}

const marksOf = (
  { possible, atTheEarliest, atTheLatest, verified }: Clock,
  say: Say,
): ClockWords["marks"] => [
  ...(possible ? [{ words: say("possible"), dashed: true }] : []),
  ...(atTheEarliest ? [{ words: say("at_the_earliest") }] : []),
  ...(atTheLatest ? [{ words: say("start_not_known"), dashed: true }] : []),
  ...(verified ? [] : [{ words: say("unverified") }]),
];

type Standing = { now: Date; level: ClockWords["level"]; caseNumber: string };

function actsOf(clock: Clock, { now, level, caseNumber }: Standing, say: Say): ClockWords["acts"] {
  const file = `/cases/${caseNumber}`;
  if (level === "stopped") return beyondLimit(clock, now) ? recordIt(clock, file, say) : undefined;
  const over = level === "over";
  return [
    ...clockAct(clock, over, file, say),
    ...(clock.kind === "their_duty" && hasPassed(clock, now) ? recordIt(clock, file, say) : []),
    ...(over && beyondLimit(clock, now) ? demandRelease(clock, file, say) : []),
    ...giveTheTime(clock, file, say),
  ];
}

/** Of what is not known exactly the time is asked for, where it can be corrected: offered once beside limits that begin with the same. */
function giveTheTime({ atTheEarliest, atTheLatest, startedIn }: Clock, file: string, say: Say): Acts {
  if (!(atTheEarliest || atTheLatest) || startedIn === undefined) return [];
  const href = `${file}/corrections/new?about=${startedIn}&field=when`;
  return [{ label: say("acts.exact_time"), href }];
}

/** That they did not keep it is evidence: that somebody is held beyond it is recorded once, all else in words. */
function recordIt(clock: Clock, file: string, say: Say): Acts {
  if (isLapsed(clock)) return [];
  const href = clock.heldBeyond
    ? heldBeyondAddress(file, clock)
    : `${file}/notes/new?limit=${encodeURIComponent(clock.key)}`;
  return [{ label: say("acts.record"), href }];
}

/** A task for somebody, with what is to be demanded and why. */
const demandRelease = ({ key }: Clock, file: string, say: Say): Acts => [
  { label: say("acts.demand"), href: `${file}/tasks/new?limit=${encodeURIComponent(key)}`, once: true },
];
