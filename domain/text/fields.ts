import { z } from "zod";
import type { Sentence } from "#domain/refusals.ts";
import { checkText } from "./check-text.ts";

/** One line of text, neither empty nor longer than `max`. */
export const line = (max: number) => text({ max, lines: false });

/** Text of several lines, neither empty nor longer than `max`. */
export const prose = (max: number) => text({ max, lines: true });

function text(limits: { max: number; lines: boolean }) {
  const typed = z.string("form.missing").meta({ maxLength: limits.max });
  return typed.transform((value, context) => {
    const checked = checkText(value, limits);
    if ("text" in checked && checked.text !== "") return checked.text;
    const { key, params }: Sentence = "problem" in checked ? checked.problem : { key: "form.missing" };
    context.addIssue({ code: "custom", message: key, params });
    return z.NEVER;
  });
}
