"use server";

import { extendClock } from "#casework/clocks/extend-clock.ts";
import { lapseClock } from "#casework/clocks/lapse-clock.ts";
import { restartClock } from "#casework/clocks/restart-clock.ts";
import { stopClock } from "#casework/clocks/stop-clock.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => {
  const answer = () => {
    switch (fields.change) {
      case "extended":
        return run(extendClock);
      case "stopped":
        return run(stopClock);
      case "restarted":
        return run(restartClock);
      case "lapsed":
        return run(lapseClock);
      default:
        throw ruleBroken("change", "clock.change_missing");
    }
  };
  return afterRecording(await answer(), fields);
});
