const made = new Map<string, Intl.NumberFormat>();

/** Writes numbers as a language does. Made once for each: that costs more than using it a thousand times. */
export function numbers(locale: string): Intl.NumberFormat {
  const format = made.get(locale) ?? new Intl.NumberFormat(locale);
  made.set(locale, format);
  return format;
}
