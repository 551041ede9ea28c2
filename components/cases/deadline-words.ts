import { getLocale, getTranslations } from "next-intl/server";
import { amountOf } from "#domain/clocks/amount-of.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import type { HearingKind } from "#domain/vocabulary/hearing-kinds.ts";
import { daysApart } from "#domain/when/civil-days.ts";
import { sayDate, sayInstant, sayTime, type Telling } from "#domain/when/say-when.ts";
import { clockWords } from "./clock-words.ts";
import type { ClockWords } from "./countdown.tsx";
import { type TaskTold, taskWords } from "./task-words.ts";

/** What is due, as a list is told it. */
export type DeadlineSaid = {
  at: Date;
  timeZone: string;
  what:
    | { due: "limit"; clock: Clock }
    | { due: "hearing"; hearing: HearingKind }
    | ({ due: "task"; wordsSealed: boolean; day: string } & TaskTold);
};

/** What is due in words. `time` is that of its day: nothing, where the whole day counts. */
export type DeadlineWords = Pick<
  ClockWords,
  "level" | "amount" | "amountMore" | "what" | "whose" | "marks" | "ticks"
> & {
  by: string;
  time?: string;
  rule?: string;
  /** Ours, and late: said in words that are no limit's. */
  late?: boolean;
};

export async function deadlineWords({ what, at, timeZone }: DeadlineSaid, now: Date): Promise<DeadlineWords> {
  const telling: Telling = { locale: await getLocale(), timeZone, now };
  if (what.due === "limit") return limitWords(what.clock, telling);
  if (what.due === "hearing") return hearingWords(what.hearing, at, telling);
  return dueTaskWords(what, telling);
}

async function limitWords(clock: Clock, telling: Telling): Promise<DeadlineWords> {
  const {
    level,
    amount,
    amountMore,
    what,
    whose,
    marks,
    ticks,
    by = "",
  } = await clockWords(clock, {
    now: telling.now,
  });
  return {
    ...{ level, amount, amountMore, what, whose, marks, ticks, by },
    ...(!clock.wholeDays && { time: sayTime(clock.dueAt, telling) }),
    rule: clock.citation,
  };
}

const HOUR_MS = 3_600_000;

async function hearingWords(kind: HearingKind, at: Date, telling: Telling): Promise<DeadlineWords> {
  const [say, clocks, words] = [
    await getTranslations("deadlines"),
    await getTranslations("clocks"),
    await getTranslations("words.hearing_kinds"),
  ];
  const left = at.getTime() - telling.now.getTime();
  return {
    level: left <= 6 * HOUR_MS ? "now" : left <= 24 * HOUR_MS ? "soon" : "running",
    amount: clocks("amount.left", amountOf(Math.max(0, left))),
    what: say("hearing", { kind: words(kind) }),
    whose: say("takes_place"),
    by: sayInstant(at, telling),
    time: sayTime(at, telling),
    ticks: { until: at.toISOString() },
  };
}

async function dueTaskWords(
  task: Extract<DeadlineSaid["what"], { due: "task" }>,
  telling: Telling,
): Promise<DeadlineWords> {
  const [say, clocks] = [await getTranslations("deadlines"), await getTranslations("clocks")];
  const days = daysApart(telling.now, telling.timeZone, task.day);
  return {
    level: days < 0 ? "over" : days === 0 ? "soon" : "running",
    amount: days < 0 ? say("late", { days: -days }) : say("days", { days }),
    what: (await taskWords(task)) ?? say(task.wordsSealed ? "task_sealed" : "task_unreadable"),
    whose: clocks("kinds.our_deadline"),
    by: clocks("by", { when: sayDate(task.day, telling) }),
    late: days < 0,
  };
}
