import { Temporal } from "temporal-polyfill";

/** What stands before the time, and the time or the two times between which it was. */
export interface Timed {
  date: string;
  from: Temporal.PlainTime;
  until?: Temporal.PlainTime;
}

/** Takes a clock time off the end of a date: "5 July, 16:10", "5 July at 4 pm", "14:00–16:00"; undefined when there is none. */
export function readClockTime(text: string): Timed | "impossible" | undefined {
  const found = AT_THE_END.exec(text);
  if (!found) return undefined;
  const [matched, first = "", last] = found;
  const from = timeOf(first);
  const until = last === undefined ? undefined : timeOf(last);
  if (from === undefined || (last !== undefined && until === undefined)) return "impossible";
  return { date: text.slice(0, text.length - matched.length), from, ...(until && { until }) };
}

function timeOf(text: string): Temporal.PlainTime | undefined {
  const [, hours = "", minutes = "0", half] = /^(\d+)(?:[:.](\d+))?(?::[\d.]+)? ?([ap]m)?$/.exec(text) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "pm" ? 12 : 0);
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  return hour < 24 && Number(minutes) < 60 ? new Temporal.PlainTime(hour, Number(minutes)) : undefined;
}

// A full stop between hours and minutes only after "at": 5.07 is the fifth of July.
const WITH_COLON = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?`;
const TWELVE_HOURS = String.raw`\d{1,2} ?[ap]m`;
const AFTER_AT = String.raw`(?<=\bat )\d{1,2}(?:\.\d{2})?`;
const TIME = `${WITH_COLON}|${TWELVE_HOURS}`;
const AT_THE_END = new RegExp(
  String.raw`(?:^|,? |(?<=\d)t)(?:at |between |from )?(${TIME}|${AFTER_AT})(?: ?(?:–|-|to|and|until) ?(${TIME}))?$`,
);
