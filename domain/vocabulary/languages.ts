/** The languages that people here speak, as BCP 47 tags. */
export const LANGUAGES = [
  "uz",
  "kk",
  "ru",
  "ky",
  "tg",
  "tk",
  "ug",
  "kaa",
  "fa",
  "ps",
  "az",
  "ar",
  "tr",
  "en",
] as const;

/** The name of a language in a language, from the machine's own tables; the tag itself where it has none. */
export const languageName = (tag: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
