import { getLocale, getTranslations } from "next-intl/server";
import type { DeskLink } from "../../desk-links.ts";

/** Pages and acts whose name has these words; all of them where nothing was searched for. */
export async function linksCalled(words: string | undefined, links: readonly DeskLink[]) {
  if (words === undefined) return links;
  const [locale, say] = [await getLocale(), await getTranslations("desk")];
  const typed = words.toLocaleLowerCase(locale).trim();
  return links.filter(({ name }) => say(name).toLocaleLowerCase(locale).includes(typed));
}
