import { Temporal } from "temporal-polyfill";

/** The civil day of an instant on the clocks of a place, "2025-08-14". */
export const civilDay = (instant: Date, timeZone: string): string =>
  civilTime(instant, timeZone).slice(0, -6);

/** The civil day and the minute of an instant on the clocks of a place, "2025-08-14T16:10". */
export function civilTime(instant: Date, timeZone: string): string {
  const at = instant.getTime();
  if (at >= FIRST && at <= LAST) return new Date(at + aheadAt(at, timeZone)).toISOString().slice(0, 16);
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return here.toPlainDateTime().toString({ smallestUnit: "minute", roundingMode: "trunc" });
}

/** How many civil days lie between two days, "2025-08-14": 1 is tomorrow. */
export const daysFromTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Beyond these years a date is written otherwise. */
const [FIRST, LAST] = [Date.UTC(1, 0, 2), Date.UTC(9998, 11, 30)];
const DAY_MS = 86_400_000;

/** The clocks of a place are so far ahead of UTC from one change to the next: looked up once, for thousands of dates. */
type Spell = { from: number; until: number; ahead: number };
const spells = new Map<string, Spell[]>();

function aheadAt(at: number, timeZone: string): number {
  const known = spells.get(timeZone) ?? [];
  const spell = known.find(({ from, until }) => at >= from && at < until) ?? spellOf(at, timeZone);
  if (known[0] !== spell) spells.set(timeZone, [spell, ...known.filter((other) => other !== spell)]);
  return spell.ahead;
}

function spellOf(at: number, timeZone: string): Spell {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const began = here.add({ milliseconds: 1 }).getTimeZoneTransition("previous"); // the change at this very moment too
  return {
    from: began?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: here.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ahead: here.offsetNanoseconds / 1_000_000,
  };
}
