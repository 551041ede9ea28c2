import { z } from "zod";
import type { Clock } from "#domain/clocks/clock.ts";
import { type Beyond, beyondLimit, isLapsed } from "#domain/clocks/held-beyond.ts";
import { hasPassed } from "#domain/clocks/kept.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { command } from "../door.ts";
import { changedWhen, clockChange, findClock, mustSupervise, recordChange } from "./clock-change.ts";

/**
 * A limit has passed and nothing came of it. Of a duty of theirs whose end leaves somebody held without ground this is
 * evidence, kept with its rule and its moments: held beyond the limit since its end, and until when, where that is over.
 * Often the release is recorded first.
 */
export const lapseClock = command({
  name: "clock.lapse",
  guards: "nothing",
  input: clockChange.extend({
    when: clockChange.shape.when.optional(),
    why: z.string().trim().max(500).optional(),
  }),
  async carryOut({ input, ...story }) {
    const told = { ...story, input: { ...input, when: input.when ?? "today", why: input.why ?? "" } };
    const { file, clock } = await findClock(told);
    mustSupervise(told, clock);
    const beyond = beyondLimit(clock, story.now);
    if (clock.state === "stopped" && !beyond) throw ruleBroken("", "clock.stopped_already");
    if (clock.dueAt > story.now) throw ruleBroken("", "clock.not_passed");
    if (!hasPassed(clock, story.now)) throw ruleBroken("", "clock.may_not_have_passed");
    if (isLapsed(clock)) throw ruleBroken("", "clock.lapsed_already");
    const when = input.when ? changedWhen(told, clock) : passedWhen(clock, beyond);
    const outcome = await recordChange(told, { file, clock, change: "lapsed", when });
    const { heldBeyond, computation, basis, startedAt } = clock;
    const held = { heldBeyond, since: clock.dueAt, ...beyond };
    return { ...outcome, details: { ...outcome.details, ...held, basis, startedAt, computation } };
  },
});

const passedWhen = ({ dueAt }: Clock, { since = dueAt, until }: Partial<Beyond> = {}): When =>
  until
    ? { earliest: since, latest: until, precision: "interval", about: false }
    : { earliest: since, latest: since, precision: "minute", about: false };
