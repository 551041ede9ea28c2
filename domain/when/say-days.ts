import { formatter } from "./say-when.ts";

/** Two civil dates, first and last included, as text: "30 June–6 July", "7 July"; the year when it is not this one. */
export function sayDays(from: string, to: string, { locale, now }: { locale: string; now: Date }): string {
  const [first, last] = [new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`)];
  const thisYear = [first, last].every((day) => day.getUTCFullYear() === now.getUTCFullYear());
  const format = formatter(
    { locale, timeZone: "UTC" },
    { day: "numeric", month: "long", ...(thisYear ? {} : YEAR) },
  );
  // The dash of a range stands without spaces, whatever the language's own thin ones.
  return from === to ? format.format(first) : format.formatRange(first, last).replace(/\s*–\s*/u, "–");
}

const YEAR = { year: "numeric" } as const;
