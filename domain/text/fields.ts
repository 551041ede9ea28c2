import { z } from "zod";
import { checkText } from "./check-text.ts";

/** A line of text, trimmed and in NFC: no control characters, no direction overrides, at most `max` characters. */
export const line = (max: number) => text(max, "line");

/** Text of several lines, the same otherwise. */
export const prose = (max: number) => text(max, "prose");

const text = (max: number, form: "line" | "prose") =>
  z
    .string("form.missing")
    .transform((typed, context) => {
      const checked = checkText(typed, { max, form });
      if ("text" in checked) return checked.text;
      const { key, params } = checked.problem;
      context.addIssue({ code: "custom", message: key, ...(params && { params }) });
      return z.NEVER;
    })
    .pipe(z.string().min(1, "form.missing"));
