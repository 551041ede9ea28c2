const made = new Map<string, Intl.NumberFormat>();

/** Writes numbers as a language does. Made once for each: that costs more than using it a thousand times. */
export function numbers(locale: string): Intl.NumberFormat {
  const format = made.get(locale) ?? new Intl.NumberFormat(locale);
  made.set(locale, format);
  return format;
}

const lists = new Map<string, Intl.ListFormat>();

/** Joins words as a language does, "a, b and c" or "a, b or c". Made once for each, likewise. */
export function listing(locale: string, type: "conjunction" | "disjunction"): Intl.ListFormat {
  const key = `${locale} ${type}`;
  const format = lists.get(key) ?? new Intl.ListFormat(locale, { type });
  lists.set(key, format);
  return format;
}
