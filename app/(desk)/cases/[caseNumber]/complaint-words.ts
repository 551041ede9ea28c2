import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { countryName } from "#domain/vocabulary/countries.ts";

/** "UN Committee against Torture, against Kazakhstan" */
export async function complaintWords({
  body,
  against,
}: Pick<ShownCase["complaints"][number], "body" | "against">): Promise<string> {
  const [say, words, locale] = [
    await getTranslations("cases.file"),
    await getTranslations("words.treaty_bodies"),
    await getLocale(),
  ];
  return say("complaint", {
    body: body ? words(body) : "",
    known: against ? "yes" : "no",
    state: against ? countryName(against, locale) : "",
  });
}
