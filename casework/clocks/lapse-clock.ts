import { z } from "zod";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { changedWhen, clockChange, findClock, recordChange } from "./clock-change.ts";

/**
 * A limit has passed and nothing came of it. Of a duty of theirs whose end leaves somebody held without ground this is
 * evidence, kept with its rule and its moment: held beyond the limit since its end.
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
    if (clock.state === "stopped") throw ruleBroken("", "clock.stopped_already");
    if (clock.dueAt > story.now) throw ruleBroken("", "clock.not_passed");
    if (clock.changes?.some(({ change }) => change === "lapsed"))
      throw ruleBroken("", "clock.lapsed_already");
    const since = { earliest: clock.dueAt, latest: clock.dueAt, precision: "minute" as const, about: false };
    const when = input.when ? changedWhen(told, clock) : since;
    const outcome = await recordChange(told, { file, clock, change: "lapsed", when });
    const { heldBeyond, computation, basis, startedAt } = clock;
    return {
      ...outcome,
      details: { ...outcome.details, heldBeyond, since: clock.dueAt, basis, startedAt, computation },
    };
  },
});
