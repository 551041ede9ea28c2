import { getLocale, getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { sayAmount } from "#domain/clocks/amount.ts";
import { type Amount, amountOf } from "#domain/clocks/amount-of.ts";
import { BY_HAND } from "#domain/clocks/by-hand.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { levelOf, warningsIn } from "#domain/clocks/level.ts";
import { sayDay, sayInstant, type Telling } from "#domain/when/say-when.ts";
import { clockAct } from "./clock-acts.ts";
import { clockAddress } from "./clock-address.ts";
import { clockNotes, sayEnd } from "./clock-notes.ts";
import type { ClockWords, Ticks } from "./countdown.tsx";
import { type Passing, WARN } from "./renewed.ts";

export interface ClockSaid {
  now: Date;
  /** Without it nothing is to be done from here: an auditor only reads. */
  caseNumber?: string;
  /** Whose limit it is, where the list is of several files. */
  pseudonym?: string;
}

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;
type Words = Awaited<ReturnType<typeof getTranslations<"words">>>;

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
  const what = clock.said?.what ?? say(`ends.${clock.words}` as never);
  return {
    key: clock.key,
    level,
    ...amountWords(clock, telling, say),
    whose: say(`kinds.${clock.kind}`),
    what: pseudonym ? say("of", { what, pseudonym }) : what,
    by: say("by", { when: sayEnd(clock, telling) }),
    ticks: ticksOf(clock, now),
    latest: latestWords(clock, telling, say, words),
    notes: [
      computedFrom(clock, say),
      clock.citation,
      ...clockNotes(clock, telling, say),
      clock.rule === BY_HAND ? "" : say("not_advice"),
    ].filter(Boolean),
    marks: marksOf(clock, say),
    acts: caseNumber === undefined || level === "stopped" ? undefined : actsOf(clock, level, caseNumber, say),
  };
}

const TICKING_MS = 72 * 3_600_000;

/** Only what is counted in hours, and near: days change once a day, and a page that stays open so long is loaded anew. */
function ticksOf(clock: Clock, now: Date): Ticks | undefined {
  if (clock.state === "stopped" || clock.counting !== "hours") return undefined;
  if (Math.abs(clock.dueAt.getTime() - now.getTime()) > TICKING_MS) return undefined;
  const { soon, now: pressing } = warningsIn(clock);
  const warn = [soon / 60_000, pressing / 60_000];
  return {
    until: clock.dueAt.toISOString(),
    passing: passingOf(clock),
    ...(warn.join() !== WARN.join() && { warn: warn.join(" ") }),
  };
}

function passingOf({ kind, heldBeyond }: Clock): Passing {
  if (kind === "protection_ends") return "ended";
  if (kind === "our_deadline") return "overdue";
  return heldBeyond ? "held_beyond" : "passed";
}

/** Ours is overdue; theirs is held beyond the limit, or has passed; a protection has ended. */
function amountWords(clock: Clock, telling: Telling, say: Say): Pick<ClockWords, "amount" | "amountMore"> {
  const late = telling.now.getTime() - clock.dueAt.getTime();
  const amount = amountOf(Math.abs(late));
  if (clock.state === "stopped")
    return {
      amount: say("standing.stopped"),
      amountMore: clock.stoppedAt && sayDay(clock.stoppedAt, telling),
    };
  if (late < 0) return { amount: sayLeft(clock, telling, say) };
  const how = passingOf(clock);
  if (how === "ended") return { amount: say("standing.ended"), amountMore: sayDay(clock.dueAt, telling) };
  return said(how, amount, say);
}

const said = (how: Exclude<Passing, "ended">, amount: Amount, say: Say) => ({
  amount: say(`standing.${how}`),
  amountMore: say(`standing.${how}_more`, amount),
});

function sayLeft(clock: Clock, telling: Telling, say: Say): string {
  const { key, params } = sayAmount(clock, telling);
  return say(key.replace(/^clocks\./, "") as never, params as never);
}

/** What stopped it; the other start; for the silence, the contact that it counts from. */
function latestWords(clock: Clock, telling: Telling, say: Say, words: Words): string | undefined {
  const { second, act, basis, startedAt, stoppedBy } = clock;
  if (stoppedBy) return stopWords(clock, stoppedBy, say, words);
  if (second) return say("second", { basis: second.basis, when: sayInstant(second.dueAt, telling) });
  if (act !== "detention.contact" && act !== "note.contact") return undefined;
  const when = act === "note.contact" ? sayDay(startedAt, telling) : sayInstant(startedAt, telling);
  return say(basis === "contact" ? "last_contact" : "no_contact", { when });
}

/** A step by its own words; and whether it came too late. */
function stopWords({ dueAt, stoppedAt }: Clock, by: string, say: Say, words: Words): string {
  const stopped = by.includes(".")
    ? say("stopped_by.step", { step: words(`steps.${by}` as never) })
    : say(`stopped_by.${by}` as never);
  const late = stoppedAt !== undefined && stoppedAt > dueAt && by !== "passed_before_file";
  return late ? say("stopped_late", { stopped }) : stopped;
}

/** "12 h before the 72 h end", "72 h from when they were taken" */
function computedFrom({ rule, said, basis, counting, computation }: Clock, say: Say): string {
  const [{ period, minus }, who] = [computation, said?.setBy];
  if (rule === BY_HAND) return who === undefined ? say("from.by_hand") : say("from.set_by", { who });
  if (period === "day_set") return say("from.day_set");
  const whole = lengthWords(period, say, counting);
  if (minus !== undefined) return say("from.relative", { before: lengthWords(minus, say), whole });
  return say("from.plain", { whole, basis });
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

const marksOf = ({ possible, atTheEarliest, verified }: Clock, say: Say): ClockWords["marks"] => [
  ...(possible ? [{ words: say("possible"), dashed: true }] : []),
  ...(atTheEarliest ? [{ words: say("at_the_earliest") }] : []),
  ...(verified ? [] : [{ words: say("unverified") }]),
];

function actsOf(clock: Clock, level: ClockWords["level"], caseNumber: string, say: Say): ClockWords["acts"] {
  const file = `/cases/${caseNumber}`;
  return [
    ...clockAct(clock, level === "over", file, say),
    ...(level === "over" && clock.kind === "their_duty" ? recordIt(clock, file, say) : []),
    ...(clock.atTheEarliest && clock.basis === "taken"
      ? [{ label: say("acts.exact_time"), href: `${file}/corrections/new?field=when` }]
      : []),
  ];
}

/** That they did not keep it is evidence: that somebody is held beyond it is recorded once, all else in words. */
function recordIt(clock: Clock, file: string, say: Say): { label: string; href: string }[] {
  if (clock.changes?.some(({ change }) => change === "lapsed")) return [];
  const href = clock.heldBeyond
    ? `${file}/clocks/${clockAddress(clock.key)}/held-beyond/new`
    : `${file}/notes/new?limit=${encodeURIComponent(clock.key)}`;
  return [{ label: say("acts.record"), href }];
}
