import { createTranslator } from "next-intl";
import en from "#messages/en.json" with { type: "json" };

/** The words of the description, for programs and on the page that people read. */
export const docs = createTranslator({ locale: "en", messages: en, namespace: "api.docs" });
