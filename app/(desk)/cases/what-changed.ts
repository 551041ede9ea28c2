import type { Fields } from "../../form-fields.ts";

/** What the form was filled in with and nobody changed is not sent on: it would undo what a colleague has corrected. */
export function whatChanged(fields: Fields): Record<string, undefined | boolean> {
  const was = typeof fields.was === "object" && !Array.isArray(fields.was) ? fields.was : {};
  const same = Object.keys(was).filter((name) => alike(fields[name], was[name]));
  return {
    ...Object.fromEntries(same.map((name) => [name, undefined])),
    neverHappened: fields.neverHappened === "true",
  };
}

const alike = (one: unknown, other: unknown) => plain(one) === plain(other);

/** A text field's line ends are CRLF once they were posted. */
const plain = (value: unknown) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "");
