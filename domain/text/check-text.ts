import type { Sentence } from "../refusals.ts";

// Overrides, embeddings and isolates of direction can make a text read as its opposite (CVE-2021-42574).
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const LINE_BREAK = /[\n\r\t\u2028\u2029]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Text as it is kept: trimmed, line ends as \n, Unicode NFC. Emoji and joiners are text; control characters and
 * direction overrides are refused, not removed: what was typed is evidence.
 */
export function checkText(
  typed: string,
  { max, form }: { max: number; form: "line" | "prose" },
): { text: string } | { problem: Sentence } {
  const text = typed.replace(/\r\n?/g, "\n").normalize("NFC").trim();
  if (text.length > max) return { problem: { key: "text.too_long", params: { length: text.length, max } } };
  if (DIRECTION.test(text)) return { problem: { key: "text.direction" } };
  const control = CONTROL.test(text) || LONE_SURROGATE.test(text) || (form === "line" && LINE_BREAK.test(text));
  return control ? { problem: { key: "text.control" } } : { text };
}
