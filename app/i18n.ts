import { getRequestConfig } from "next-intl/server";
import en from "#messages/en.json" with { type: "json" };
import { pseudo } from "#messages/pseudo.ts";
import { intlLocaleOf, type Locale, readLocale } from "./locale.ts";

/** next-intl asks here, once a request. Times are always shown in an office's zone, which the page names. */
export default getRequestConfig(async () => {
  const locale = await readLocale();
  return { locale: intlLocaleOf(locale), messages: messagesOf(locale), timeZone: "UTC" };
});

function messagesOf(locale: Locale): typeof en {
  return locale === "ar-XB" ? pseudo(en) : en;
}
