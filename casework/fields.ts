import { z } from "zod";
import { line, prose } from "#domain/text/fields.ts";
import { RELIABILITIES } from "#domain/vocabulary/reliabilities.ts";

/** The fields that many commands share. */
export const caseNumber = z
  .string("form.missing")
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,5}-\d{4}-\d{5}$/, "form.case_number");

/** The version of the thing that is changed, as its editor saw it. */
export const version = z.coerce.number("form.missing").int("form.missing").positive("form.missing");

/** When: a tile's code, "2025-07-05T16:10", or words such as "about 20 June"; read where the place's time zone is known. */
export const when = z.string("form.when").min(1, "form.when").pipe(line(200));

export const toldBy = line(200).optional();
export const reliability = z.enum(RELIABILITIES, "form.choose").optional();
export const narrative = prose(20_000);
export const country = z.string().regex(/^[A-Z]{3}$/, "form.country");
/** BCP 47, as short as it goes: "uz", "kk-Cyrl". */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "form.language");
