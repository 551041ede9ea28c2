import { z } from "zod";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { changedWhen, clockChange, findClock, mustSupervise, recordChange } from "./clock-change.ts";
import { readEnd } from "./end.ts";

/** A limit was put off, or brought forward: it ends at the new end. */
export const extendClock = command({
  name: "clock.extend",
  guards: "nothing",
  input: clockChange.extend({ endsOn: z.iso.date("clock.end_missing"), endsAt: z.string().optional() }),
  async carryOut(story) {
    const { file, clock } = await findClock(story);
    mustSupervise(story, clock);
    const { endsOn, endsAt } = story.input;
    const end = readEnd({ day: endsOn, time: endsAt, timeZone: clock.timeZone });
    if (end.dueAt <= clock.startedAt) throw ruleBroken("endsOn", "clock.ends_before_its_start");
    return recordChange(story, { file, clock, change: "extended", when: changedWhen(story, clock), end });
  },
});
