import countries from "i18n-iso-countries";

/** UNHCR's own codes beside ISO 3166-1: a country that is not known, and no country at all. */
export const UNHCR_CODES = ["UKN", "STA"] as const;

/** The countries of ISO 3166-1, as alpha-3 codes. */
export const COUNTRIES: readonly string[] = Object.keys(countries.getAlpha3Codes()).sort();

/** The name of a country in a language, from the machine's own tables; the code itself where it has none. */
export function countryName(code: string, locale: string): string {
  const alpha2 = countries.alpha3ToAlpha2(code);
  return (alpha2 && namesIn(locale).of(alpha2)) ?? code;
}

const made = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const names = made.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  made.set(locale, names);
  return names;
}

/** The code of a country by its name in a language, or by the code itself; undefined for what is neither. */
export function codeOfCountry(typed: string, locale: string): string | undefined {
  const wanted = typed.trim().toLocaleLowerCase(locale);
  return [...COUNTRIES, ...UNHCR_CODES].find(
    (code) => code.toLowerCase() === wanted || countryName(code, locale).toLocaleLowerCase(locale) === wanted,
  );
}
