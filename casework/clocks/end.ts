import { ruleBroken } from "#domain/refusals.ts";
import { exactly } from "#domain/when/exactly.ts";

/** When a limit ends: at an hour that was set, or with the last moment of a civil day. @throws RuleBroken */
export function readEnd({
  day,
  time = "",
  timeZone,
}: {
  day: string;
  time?: string | undefined;
  timeZone: string;
}) {
  const when = exactly(day, time, timeZone);
  if (typeof when === "string")
    throw ruleBroken(time === "" ? "endsOn" : "endsAt", `when.${when}`, { words: time || day });
  return time.trim() === "" ? { dueAt: when.latest, dueOn: day } : { dueAt: when.earliest, dueOn: null };
}
