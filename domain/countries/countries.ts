import countries from "i18n-iso-countries";

/** ISO 3166-1, three letters: what is stored. */
export const COUNTRY_CODES: readonly string[] = Object.keys(countries.getAlpha3Codes()).sort();

/** "Kazakhstan" for KAZ, in a language as `Intl` knows it; the code itself when it is no country's. */
export function countryName(code: string, locale: string): string {
  const twoLetters = countries.alpha3ToAlpha2(code);
  return (twoLetters && new Intl.DisplayNames([locale], { type: "region" }).of(twoLetters)) || code;
}

/** All countries by name, as a list to choose from. */
export function listCountries(locale: string): { value: string; label: string }[] {
  const named = COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) }));
  return named.sort((a, b) => a.label.localeCompare(b.label, locale));
}
