import { IntlMessageFormat } from "intl-messageformat";
import type { createTranslator } from "next-intl";

type Formatters = NonNullable<Parameters<typeof createTranslator>[0]["_formatters"]>;

/**
 * What a translator formats with, kept by the message itself: next-intl's own looks each up under a text that it makes
 * anew of the message and all its options, which takes longer than saying it. One language and one time zone.
 */
export function formattersOf(locale: string): Formatters {
  const numbers = keptBy(
    (options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
  );
  const plurals = keptBy(
    (options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(locale, options),
  );
  const messages = new Map<string, IntlMessageFormat>();
  const formatters = {
    getNumberFormat: (_: unknown, options?: Intl.NumberFormatOptions) => numbers(options),
    getPluralRules: (_: unknown, options?: Intl.PluralRulesOptions) => plurals(options),
    getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...given),
    getMessageFormat(message: string) {
      const known =
        messages.get(message) ?? new IntlMessageFormat(message, locale, undefined, { formatters });
      messages.set(message, known);
      return known;
    },
  };
  return formatters as unknown as Formatters;
}

function keptBy<Options extends object, Made>(make: (options: Options | undefined) => Made) {
  const kept = new Map<string, Made>();
  return (options: Options | undefined) => {
    const name = options === undefined ? "" : JSON.stringify(options);
    const known = kept.get(name) ?? make(options);
    kept.set(name, known);
    return known;
  };
}
