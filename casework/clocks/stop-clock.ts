import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { changedWhen, clockChange, findClock, mustSupervise, recordChange } from "./clock-change.ts";

/** A limit no longer runs, for a reason that no rule knows. */
export const stopClock = command({
  name: "clock.stop",
  guards: "nothing",
  input: clockChange,
  async carryOut(story) {
    const { file, clock } = await findClock(story);
    mustSupervise(story, clock);
    if (clock.state === "stopped") throw ruleBroken("", "clock.stopped_already");
    return recordChange(story, { file, clock, change: "stopped", when: changedWhen(story, clock) });
  },
});
