import { Temporal } from "temporal-polyfill";
import { NOT_KNOWN } from "#casework/cases/happened.ts";
import { sayWhen } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";

/** How a form would have said a moment: day and time, words, or that it is not known. */
export type WhenTyped = { how: "exact" | "about" | "unknown"; date?: string; time?: string; words?: string };

/** A recorded moment, as the fields of a form that says the same again. */
export function whenTyped(when: When, { timeZone, now }: { timeZone: string; now: Date }): WhenTyped {
  if (when.precision === "unknown") return { how: "unknown" };
  const exact = (when.precision === "minute" || when.precision === "day") && !when.about;
  if (!exact) return { how: "about", words: when.words ?? inEnglish(when, timeZone, now) };
  const local = Temporal.Instant.fromEpochMilliseconds(when.earliest.getTime()).toZonedDateTimeISO(timeZone);
  const date = local.toPlainDate().toString();
  if (when.precision === "day") return { how: "exact", date };
  return { how: "exact", date, time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** What `readFields` makes of these fields: the text that a command reads. */
export function whenSent({ how, date, time, words }: WhenTyped): string {
  if (how === "unknown") return NOT_KNOWN;
  return how === "about" ? (words ?? "") : [date, time].filter(Boolean).join("T");
}

// The reader of dates knows English words.
const inEnglish = (when: When, timeZone: string, now: Date) =>
  String(sayWhen(when, { timeZone, now, locale: "en-GB", withYear: true }).params?.when ?? "");
