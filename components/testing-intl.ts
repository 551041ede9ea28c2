import { createTranslator } from "next-intl";
import en from "#messages/en.json" with { type: "json" };

/** What stands for next-intl/server where no request is: the language that a test has chosen, and English words. */
export const chosen = { locale: "en" };

export const getLocale = async () => chosen.locale;
export const getTranslations = async (namespace: string) =>
  createTranslator({ locale: chosen.locale, messages: en, namespace: namespace as never });
