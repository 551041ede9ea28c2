import { Temporal } from "temporal-polyfill";
import { readDate } from "./read-date.ts";
import { readPhrase } from "./read-phrase.ts";
import { readRange } from "./read-range.ts";
import { type Span, type Spanned, whenOf, widened } from "./span.ts";
import type { Unread, When } from "./when.ts";

/**
 * Reads an approximate date as people say it: "5 July, 16:10", "27–30 June", "about a week ago", "last night".
 * Days and hours are those of `timeZone`. A date without a year is the last one that is not over a month ahead.
 * Answers "not_understood" for words it does not know, "impossible" for 31 June or 25:00.
 */
export function readWhen(words: string, { now, timeZone }: { now: Date; timeZone: string }): When | Unread {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const { plain, about } = withoutAbout(tidied(words));
  const span = firstUnderstood(plain, here);
  if (typeof span === "string") return span;
  return { ...whenOf(about ? widened(span) : span), words: words.trim() };
}

function firstUnderstood(text: string, here: Temporal.ZonedDateTime): Spanned {
  let answer: Spanned = "not_understood";
  for (const reader of [readPhrase, readDate, readRange]) {
    const read: Spanned = reader(text, here);
    if (isSpan(read)) return read;
    if (read === "impossible") answer = read;
  }
  return answer;
}

const isSpan = (read: Spanned): read is Span => typeof read !== "string";

function withoutAbout(text: string): { plain: string; about: boolean } {
  const plain = text
    .replace(/^(?:about|around|approximately|approx\.?|roughly|circa|ca\.|c\.|~)\s*/, "")
    .replace(/~$/, "");
  return { plain, about: plain !== text };
}

// Typed on phones and pasted from letters: wide spaces, three sorts of dash, a full stop at the end.
const tidied = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[‐-―−]/g, "–")
    .trim()
    .replace(/\.$/, "")
    .replace(/^(?:(?:on|in|since|the) )+/, "");
