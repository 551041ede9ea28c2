import { amountOf } from "#domain/clocks/amount-of.ts";
import type { ClockLevel } from "./countdown.tsx";

/** What an end is called once it has passed. */
export type Passing = "overdue" | "held_beyond" | "passed" | "may_be_beyond" | "may_have_passed" | "ended";

/** An end that is counted in hours, as its element carries it. */
export interface Until {
  until: Date;
  /** Nothing: a hearing, of which no more is said than that it is now. */
  passing?: Passing | undefined;
  /** Minutes before it from which it is soon, and now. */
  warn: readonly [soon: number, now: number];
}

/** Amounts with {h} and {m} in the place of numbers: from six hours on, from one hour on, and below. */
type Amounts = readonly [hours: string, hoursAndMinutes: string, minutes: string];
export interface MinuteWords {
  left: Amounts;
  passing: Record<Passing, { amount: string; more?: Amounts }>;
}

export interface Renewed {
  level: ClockLevel;
  amount: string;
  /** Nothing: what the server said stays. */
  more?: string;
}

export const WARN: Until["warn"] = [24 * 60, 6 * 60];
const MINUTE = 60_000;

/** How near an end is at a moment, in words. Undefined where days are counted: they change once a day, and the server says them. */
export function renewed(
  { until, passing, warn }: Until,
  now: number,
  words: MinuteWords,
): Renewed | undefined {
  const left = until.getTime() - now;
  const { unit, hours, minutes } = amountOf(Math.abs(left));
  if (unit === "days") return undefined;
  const at = unit === "hours" ? 0 : unit === "hours_minutes" ? 1 : 2;
  const said = (amounts: Amounts) =>
    amounts[at].replace("{h}", String(hours)).replace("{m}", String(minutes));
  if (left > 0) return { level: levelAt(left, warn), amount: said(words.left), more: "" };
  if (!passing) return { level: "now", amount: words.left[2].replace("{m}", "0"), more: "" };
  const { amount, more } = words.passing[passing];
  return { level: "over", amount, ...(more && { more: said(more) }) };
}

function levelAt(left: number, [soon, now]: Until["warn"]): ClockLevel {
  if (left <= now * MINUTE) return "now";
  return left <= soon * MINUTE ? "soon" : "running";
}
