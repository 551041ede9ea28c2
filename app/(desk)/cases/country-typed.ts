import { codeOfCountry } from "#domain/vocabulary/countries.ts";
import type { Field, Fields } from "../../form-fields.ts";

/** The code of a country that was typed by its name. A name of no country is left as it is: the command says so beside the field. */
export const countryTyped = (typed: Field | undefined, locale: string): string | undefined =>
  typeof typed === "string" ? (codeOfCountry(typed, locale) ?? typed) : undefined;

/** Where somebody comes from, where they ask for asylum, and what they came through, of a form that asks all three. */
export const countriesTyped = ({ countryOfOrigin, countryOfAsylum, route }: Fields, locale: string) => ({
  countryOfOrigin: countryTyped(countryOfOrigin, locale),
  countryOfAsylum: countryTyped(countryOfAsylum, locale),
  route: Array.isArray(route) ? route.flatMap((one) => countryTyped(one, locale) ?? []) : undefined,
});
