import countries from "i18n-iso-countries";

/** ISO 3166-1, three letters: what is stored. */
export const COUNTRY_CODES: readonly string[] = Object.keys(countries.getAlpha3Codes()).sort();

/** "Kazakhstan" for KAZ, in a language as `Intl` knows it; the code itself when it is no country's. */
export function countryName(code: string, locale: string): string {
  const twoLetters = countries.alpha3ToAlpha2(code);
  return (twoLetters && namesIn(locale).of(twoLetters)) || code;
}

const named = new Map<string, Intl.DisplayNames>();

/** Made once for a language: that takes longer than all that is asked of it. */
function namesIn(locale: string): Intl.DisplayNames {
  const names = named.get(locale) ?? new Intl.DisplayNames([locale], { type: "region" });
  named.set(locale, names);
  return names;
}

/** All countries by name, as a list to choose from. */
export function listCountries(locale: string): { value: string; label: string }[] {
  const all = listed.get(locale) ?? sorted(locale);
  listed.set(locale, all);
  return [...all];
}

const listed = new Map<string, { value: string; label: string }[]>();

function sorted(locale: string) {
  const { compare } = new Intl.Collator(locale);
  const all = COUNTRY_CODES.map((value) => ({ value, label: countryName(value, locale) }));
  return all.sort((a, b) => compare(a.label, b.label));
}
