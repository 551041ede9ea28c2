import { createTranslator } from "next-intl";
import { cache } from "react";
import en from "#messages/en.json" with { type: "json" };
import { pseudo } from "#messages/pseudo.ts";
import { formattersOf } from "./formatters.ts";
import { intlLocaleOf, readLocale } from "./locale.ts";

/**
 * What pages mean by `next-intl/server` (next.config.js). next-intl's own begins anew with each request: it would read
 * every message and make every formatter again, which is a tenth of a page. Times are always shown in an office's zone,
 * which the page names.
 */
export const getLocale = cache(async (): Promise<string> => intlLocaleOf(await readLocale()));

export async function getTranslations(namespace?: string) {
  const locale = await getLocale();
  const kept = translators.get(locale) ?? new Map<string | undefined, Translator>();
  translators.set(locale, kept);
  const translator = kept.get(namespace) ?? translatorOf(locale, namespace);
  kept.set(namespace, translator);
  return translator;
}

type Translator = ReturnType<typeof translatorOf>;
const translators = new Map<string, Map<string | undefined, Translator>>();

const translatorOf = (locale: string, namespace: string | undefined) =>
  createTranslator({
    locale,
    messages: locale === intlLocaleOf("ar-XB") ? pseudoMessages() : en,
    timeZone: "UTC",
    _formatters: formattersIn(locale),
    ...(namespace !== undefined && { namespace: namespace as never }),
  });

const formatters = new Map<string, ReturnType<typeof formattersOf>>();
function formattersIn(locale: string) {
  const kept = formatters.get(locale) ?? formattersOf(locale);
  formatters.set(locale, kept);
  return kept;
}

let made: typeof en | undefined;
const pseudoMessages = () => (made ??= pseudo(en));
