import { civilDay } from "#domain/when/civil-day.ts";
import { endOfDay } from "#domain/when/civil-days.ts";
import {
  dayPlus,
  type IsRestDay,
  isWeekend,
  minus,
  plus,
  workingDayFrom,
  workingDaysAfter,
} from "./count.ts";
import type { Occasion } from "./occasion.ts";
import type { Rule } from "./rule.ts";
import type { Start } from "./starts.ts";

/** Whether a civil day is a day of rest in a state; undefined for a state whose holidays nobody knows. */
export type RestDays = (country: string) => IsRestDay | undefined;

export interface End {
  dueAt: Date;
  dueOn?: string | undefined;
}

/** Hours from the hour, and the days of a detention likewise; all else in civil days, to the end of the last. */
export const countsWholeDays = ({ counting }: Rule, { subject }: Occasion): boolean =>
  counting === "working_days" || (counting === "calendar_days" && subject !== "detention");

/** The end of a rule counted from a start, and that of the rule on which it rests. */
export function endFrom(start: Start, rule: Rule, root: Rule, occasion: Occasion, restDays?: RestDays) {
  const whole = rootEnd(start, root.period as string, root, occasion, restDays);
  if (typeof rule.period === "string") return { due: whole, end: whole.dueAt };
  const dueAt = minus(whole.dueAt, rule.period.before, occasion.timeZone);
  const dueOn = rule.counting === "hours" ? undefined : civilDay(dueAt, occasion.timeZone);
  return { due: { dueAt, dueOn }, end: whole.dueAt };
}

/** How far it may be put off, from the same start. */
export const extendedFrom = (start: Start, rule: Rule, occasion: Occasion, restDays?: RestDays) =>
  rule.may_extend_to && rootEnd(start, rule.may_extend_to, rule, occasion, restDays).dueAt;

function rootEnd(start: Start, period: string, rule: Rule, occasion: Occasion, restDays?: RestDays): End {
  const { timeZone } = occasion;
  const day = lastDay(start, period, rule, occasion, restDays);
  if (day !== undefined) return { dueAt: endOfDay(day, timeZone), dueOn: day };
  const dueAt = plus(start.at, period, timeZone);
  return { dueAt, dueOn: rule.counting === "hours" ? undefined : civilDay(dueAt, timeZone) };
}

function lastDay(start: Start, period: string, rule: Rule, occasion: Occasion, restDays?: RestDays) {
  if (saysItself(rule, occasion)) return occasion.daySet;
  if (!countsWholeDays(rule, occasion)) return undefined;
  const first = start.day ?? civilDay(start.at, occasion.timeZone);
  const isRestDay = restDays?.(occasion.jurisdiction) ?? isWeekend;
  const last =
    rule.counting === "working_days" ? workingDaysAfter(first, period, isRestDay) : dayPlus(first, period);
  return rule.if_rest_day ? workingDayFrom(last, isRestDay) : last;
}

/** The paper carries its own last day, which counts before any period. */
export const saysItself = ({ starts_on, period }: Rule, { daySet }: Occasion): boolean =>
  daySet !== undefined &&
  (period === "day_set" || (starts_on?.event === "step" && starts_on.day_set === "instead"));

/** Whether holidays change the end of a rule. */
export const knowsRestDays = ({ counting, if_rest_day }: Rule): boolean =>
  counting === "working_days" || if_rest_day !== undefined;
