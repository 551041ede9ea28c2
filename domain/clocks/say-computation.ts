import { Temporal } from "temporal-polyfill";
import type { Sentence } from "#domain/refusals.ts";
import { sayInstant, type Telling } from "#domain/when/say-when.ts";
import type { Clock } from "./clock.ts";

/**
 * How the end of a clock was reached, as a sentence below `clocks.computation` in the messages:
 * "Taken at Sat 5 July, 16:10, plus 72 h: Tue 8 July, 16:10; less 12 h: Tue 8 July, 04:10. KZ CPC 588 §1."
 */
export function sayComputation(clock: Clock, telling: Omit<Telling, "timeZone">): Sentence {
  const told = { ...telling, timeZone: clock.timeZone };
  const { period, end, minus } = clock.computation;
  return {
    key: minus === undefined ? "clocks.computation.plain" : "clocks.computation.relative",
    params: {
      basis: clock.basis,
      start: sayInstant(clock.startedAt, told),
      ...lengthOf("period", period),
      end: sayInstant(end, told),
      ...(minus !== undefined && lengthOf("minus", minus)),
      due: sayInstant(clock.dueAt, told),
      citation: clock.citation,
      earliest: clock.atTheEarliest ? "yes" : "no",
    },
  };
}

/** A period as number and unit: PT72H is 72 hours. */
function lengthOf(name: "period" | "minus", period: string): Record<string, string | number> {
  const { hours, days, months, years } = Temporal.Duration.from(period);
  const [unit, number] = Object.entries({ hours, days, months, years }).find(([, amount]) => amount > 0) ?? [
    "hours",
    0,
  ];
  return { [`${name}Unit`]: unit, [`${name}Number`]: number };
}
