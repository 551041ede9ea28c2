import { Temporal } from "temporal-polyfill";
import type { Sentence } from "#domain/refusals.ts";
import { sayDay, sayInstant, type Telling } from "#domain/when/say-when.ts";
import { BY_HAND } from "./by-hand.ts";
import type { Clock } from "./clock.ts";
import { minus as minusOf } from "./count.ts";

/**
 * How the end of a clock was reached, as a sentence below `clocks.computation` in the messages:
 * "Taken at Sat 5 July, 16:10, plus 72 h: Tue 8 July, 16:10; less 12 h: Tue 8 July, 04:10. KZ CPC 588 §1." Of days that
 * are counted to the end of the last: "Copy served Fri 4 July, plus 10 days: Mon 14 July. KZ CPC 592."
 */
export function sayComputation(clock: Clock, telling: Omit<Telling, "timeZone">): Sentence {
  const told = { ...telling, timeZone: clock.timeZone };
  const { period, end, minus } = clock.computation;
  const say = clock.wholeDays ? sayDay : sayInstant;
  if (clock.rule === BY_HAND)
    return {
      key: clock.said?.setBy === undefined ? "clocks.computation.by_hand" : "clocks.computation.set_by",
      params: { due: say(end, told), who: clock.said?.setBy ?? "" },
    };
  if (period === "day_set")
    return {
      key: minus === undefined ? "clocks.computation.day_set" : "clocks.computation.before_day_set",
      params: {
        basis: clock.basis,
        end: sayDay(end, told),
        ...(minus !== undefined && lengthOf("minus", minus)),
        due: sayDay(clock.dueAt, told),
        citation: clock.citation,
      },
    };
  // Put off by somebody, it ends elsewhere than the rule says: that is told besides.
  const byRule = minus === undefined ? end : minusOf(end, minus, clock.timeZone);
  const due = clock.changes ? byRule : clock.dueAt;
  return {
    key: minus === undefined ? "clocks.computation.plain" : "clocks.computation.relative",
    params: {
      basis: clock.basis,
      start: say(clock.startedAt, told),
      ...lengthOf("period", period, clock.counting),
      end: say(end, told),
      ...(minus !== undefined && lengthOf("minus", minus)),
      due: say(due, told),
      citation: clock.citation,
      known: clock.atTheLatest ? "latest" : clock.atTheEarliest ? "earliest" : "exactly",
    },
  };
}

/** A period as number and unit: PT72H is 72 hours. */
function lengthOf(
  name: "period" | "minus",
  period: string,
  counting?: Clock["counting"],
): Record<string, string | number> {
  const { hours, days, months, years } = Temporal.Duration.from(period);
  const [unit, number] = Object.entries({ hours, days, months, years }).find(([, amount]) => amount > 0) ?? [
    "hours",
    0,
  ];
  return { [`${name}Unit`]: counting === "working_days" ? counting : unit, [`${name}Number`]: number };
}
