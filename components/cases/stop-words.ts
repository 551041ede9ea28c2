import type { getTranslations } from "next-intl/server";
import { amountOf } from "#domain/clocks/amount-of.ts";
import { isUnknown } from "#domain/clocks/between.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { keptOf } from "#domain/clocks/kept.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import { sayDay, sayInstant, type Telling } from "#domain/when/say-when.ts";

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;
type Words = Awaited<ReturnType<typeof getTranslations<"words">>>;

/** What stopped a limit, a step by its own words; and whether it came too late, as far as that is certain. */
export function stopWords(clock: Clock, by: string, telling: Telling, say: Say, words: Words): string {
  const stopped = by.includes(".")
    ? say("stopped_by.step", { step: words(`steps.${by}` as never) })
    : say(`stopped_by.${by}` as never);
  const kept = keptOf(clock);
  if (kept === "not_known")
    return say("stopped_not_known", { stopped: stoppedBetween(clock, stopped, telling, say) });
  return kept === "late" ? tooLate(clock, stopped, say) : stopped;
}

/** The day on which it stopped, or by which it had. */
export function stoppedWhen(
  { stoppedAt, stoppedFrom }: Clock,
  telling: Telling,
  say: Say,
): string | undefined {
  const day = stoppedAt && sayDay(stoppedAt, telling);
  if (day === undefined || stoppedFrom === undefined || sayDay(stoppedFrom, telling) === day) return day;
  return say("standing.stopped_by", { when: day });
}

const MINUTE = 60_000;

/** How long somebody was held beyond it, at least: from its latest end to the earliest moment at which it was over; a minute at least. */
function tooLate(clock: Clock, stopped: string, say: Say): string {
  const { dueAt, latestDueAt = dueAt, stoppedAt = dueAt, stoppedFrom = stoppedAt, heldBeyond } = clock;
  const late = stoppedFrom.getTime() - latestDueAt.getTime();
  const least = isExact(clock) ? "no" : "yes";
  return heldBeyond && late >= MINUTE
    ? say("stopped_beyond", { stopped, least, ...amountOf(late) })
    : say("stopped_late", { stopped });
}

const isExact = ({ latestDueAt, atTheLatest, stoppedFrom }: Clock): boolean =>
  latestDueAt === undefined && !atTheLatest && stoppedFrom === undefined;

/** As exactly as it is known: between two moments, by one of them, or on a day. */
function stoppedBetween(
  { stoppedAt, stoppedFrom, timeZone }: Clock,
  stopped: string,
  telling: Telling,
  say: Say,
): string {
  if (stoppedAt === undefined || stoppedFrom === undefined) return stopped;
  const until = sayInstant(stoppedAt, telling);
  if (isUnknown(stoppedFrom)) return say("stopped_until", { stopped, until });
  if (civilDay(stoppedFrom, timeZone) === civilDay(stoppedAt, timeZone))
    return say("stopped_on", { stopped, day: sayDay(stoppedAt, telling) });
  return say("stopped_between", { stopped, from: sayInstant(stoppedFrom, telling), until });
}
