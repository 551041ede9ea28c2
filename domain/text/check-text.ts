import type { Sentence } from "#domain/refusals.ts";

/** Text that may be stored, in one normal form, or the sentence (below `errors`) that says what is wrong with it. */
export type CheckedText = { text: string } | { problem: Sentence };

/**
 * Checks what somebody typed. Control characters are refused, and the marks that turn the order of reading:
 * with them a line can show something other than what it holds. Emoji and joiners are letters like others.
 * `max` counts characters, not code units.
 */
export function checkText(value: string, { max, lines }: { max: number; lines: boolean }): CheckedText {
  const text = value.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (REORDERING.test(text)) return { problem: { key: "text.reordering" } };
  if ((lines ? CONTROL : CONTROL_OR_LINE).test(text)) return { problem: { key: "text.control" } };
  const length = lengthOf(text);
  if (length > max) return { problem: { key: "text.too_long", params: { max, length, over: length - max } } };
  return { text };
}

// Half a character comes from a cut in the middle of one; it cannot be written as UTF-8.
const CONTROL_OR_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/;

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
