import { stoppedSince } from "#domain/clocks/changed.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { command } from "../door.ts";
import { changedWhen, clockChange, findClock, recordChange } from "./clock-change.ts";

/** A limit that was stopped counts on: what was left of it then is left from this moment. */
export const restartClock = command({
  name: "clock.restart",
  guards: "nothing",
  input: clockChange,
  async carryOut(story) {
    const { file, clock } = await findClock(story);
    const since = stoppedSince(clock);
    if (since === undefined) throw ruleBroken("", "clock.runs_already");
    const when = changedWhen(story, clock);
    if (when.latest <= since) throw ruleBroken("when", "clock.before_it_stopped");
    return recordChange(story, { file, clock, change: "restarted", when });
  },
});
