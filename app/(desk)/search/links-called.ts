import { getLocale, getTranslations } from "next-intl/server";
import type { DeskLink } from "../../desk-links.ts";

/** Pages and acts, those whose name has these words first; and how many of them those are. */
export async function linksCalled(words: string | undefined, links: readonly DeskLink[]) {
  if (words === undefined) return { links, called: 0 };
  const [locale, say] = [await getLocale(), await getTranslations("desk")];
  const typed = words.toLocaleLowerCase(locale).trim();
  const isCalled = ({ name }: DeskLink) => say(name).toLocaleLowerCase(locale).includes(typed);
  const called = links.filter(isCalled);
  return { links: [...called, ...links.filter((link) => !isCalled(link))], called: called.length };
}
