import { cookies, headers } from "next/headers";

/** English; and a pseudo-language written right to left, made from English, for the tests. */
const locales = ["en", "ar-XB"] as const;
export type Locale = (typeof locales)[number];

/** The language of this request. Anybody may ask for any: it changes words, nothing else. */
export async function readLocale(): Promise<Locale> {
  const asked = (await headers()).get("x-panoh-locale") ?? (await cookies()).get("locale")?.value;
  return locales.find((locale) => locale === asked) ?? "en";
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar-XB" ? "rtl" : "ltr";
}

/** The name by which `Intl` knows the language: day before month, Latin digits. */
export function intlLocaleOf(locale: Locale): string {
  return locale === "ar-XB" ? "ar-u-nu-latn" : "en-GB";
}
