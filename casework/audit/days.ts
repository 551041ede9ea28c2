import { Temporal } from "temporal-polyfill";

/** From the first moment of one day to the first after another, in an office's zone. Either may be open. */
export const between = (from: string | undefined, to: string | undefined, timeZone: string) => ({
  from: from === undefined ? undefined : startOf(Temporal.PlainDate.from(from), timeZone),
  before: to === undefined ? undefined : startOf(Temporal.PlainDate.from(to).add({ days: 1 }), timeZone),
});

const startOf = (day: Temporal.PlainDate, timeZone: string): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
