import { codeOfCountry } from "#domain/vocabulary/countries.ts";
import type { Field } from "../../form-fields.ts";

/** The code of a country that was typed by its name. A name of no country is left as it is: the command says so beside the field. */
export const countryTyped = (typed: Field | undefined, locale: string): string | undefined =>
  typeof typed === "string" ? (codeOfCountry(typed, locale) ?? typed) : undefined;
