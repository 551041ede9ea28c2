import { ruleBroken } from "#domain/refusals.ts";
import type { HearingResult } from "#domain/vocabulary/hearing-results.ts";
import { liesAhead, type When } from "#domain/when/when.ts";
import { readMoment } from "../cases/happened.ts";

type Here = { now: Date; timeZone: string };

/**
 * When a hearing was held, or is set for. One that lies ahead is set for a day and a time, and nothing has come of it.
 * @throws RuleBroken on `when` or `result`
 */
export function readHeld(words: string, result: HearingResult, here: Here): When {
  const held = readMoment("when", words, here);
  if (held.precision === "unknown") throw ruleBroken("when", "hearing.when");
  return fitting(held, result, here.now);
}

/** When a hearing is, with this result: what has a result has been held by `now`. @throws RuleBroken on `when` or `result` */
export function fitting(held: When, result: HearingResult, now: Date): When {
  if (liesAhead(held, now)) {
    if (!isExact(held)) throw ruleBroken("when", "hearing.ahead_exact");
    if (result !== "awaited") throw ruleBroken("result", "hearing.ahead_result");
    return held;
  }
  return result !== "awaited" && held.latest > now ? { ...held, latest: now } : held;
}

/** When the next hearing is: a day and a time, later than the one it follows. @throws RuleBroken on `next` */
export function readNext(words: string, held: When, here: Here): Date {
  const next = readMoment("next", words, here);
  if (!isExact(next)) throw ruleBroken("next", "hearing.next_exact");
  if (next.earliest <= held.earliest) throw ruleBroken("next", "hearing.next_before");
  return next.earliest;
}

const isExact = ({ precision, about }: When) => precision === "minute" && !about;
