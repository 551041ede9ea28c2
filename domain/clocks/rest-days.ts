import countries from "i18n-iso-countries";
import { dayAfter } from "#domain/when/civil-days.ts";
import { type IsRestDay, isWeekend } from "./count.ts";
import { knowsRestDays, type RestDays } from "./end-from.ts";
import type { ClockFacts } from "./facts.ts";
import { occasionsOf } from "./occasions.ts";
import type { Rule } from "./rule.ts";

/**
 * The holidays of states, read only when a limit is counted in working days: what knows them is large. Of a state that it
 * does not know, such as Kyrgyzstan, only the weekends are counted, and the limit says so. Days off that a government
 * moves from year to year are not in it.
 */
export async function restDaysFor(facts: ClockFacts, rules: Rule[]): Promise<RestDays | undefined> {
  const wanted = rules.some((rule) => knowsRestDays(rule) && occasionsOf(rule, facts).length > 0);
  return wanted ? loadRestDays() : undefined;
}

/** Those that a rule needs, or the one on which it rests. */
export async function restDaysOf({ period, ...rule }: Rule, rules: Rule[]): Promise<RestDays | undefined> {
  const base = typeof period === "object" ? rules.find(({ key }) => key === period.relative_to) : undefined;
  return knowsRestDays({ period, ...rule }) || (base && knowsRestDays(base)) ? loadRestDays() : undefined;
}

export async function loadRestDays(): Promise<RestDays> {
  const { default: Holidays } = await import("date-holidays");
  const calendars = new Map<string, IsRestDay | undefined>();
  return (country) => {
    if (!calendars.has(country)) calendars.set(country, calendarOf(new Holidays(), country));
    return calendars.get(country);
  };
}

type Calendar = InstanceType<typeof import("date-holidays")["default"]>;

function calendarOf(calendar: Calendar, country: string): IsRestDay | undefined {
  const known = countries.alpha3ToAlpha2(country);
  if (known === undefined || !(known in calendar.getCountries())) return undefined;
  calendar.init(known, { types: ["public"] });
  const years = new Map<string, Set<string>>();
  return (day) => {
    const year = day.slice(0, 4);
    const holidays = years.get(year) ?? holidaysOf(calendar, Number(year));
    years.set(year, holidays);
    return isWeekend(day) || holidays.has(day);
  };
}

/** The civil days of a year's holidays; some last for several. */
function holidaysOf(calendar: Calendar, year: number): Set<string> {
  const days = new Set<string>();
  for (const { date, start, end } of calendar.getHolidays(year)) {
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
    for (let day = date.slice(0, 10), left = length; left > 0; day = dayAfter(day), left -= 1) days.add(day);
  }
  return days;
}

const DAY = 86_400_000;
