import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { sayInstant } from "#domain/when/say-when.ts";

/** "Six limits may apply; the first ends Wed 9 July, 08:01 at the earliest." Of one that nobody knows when it began: "and may have ended". */
export async function limitsSentence({ clocks, now }: ShownCase): Promise<string | undefined> {
  const [locale, say] = [await getLocale(), await getTranslations("recorded")];
  const running = clocks.filter(({ state }) => state === "running");
  const first = running.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())[0];
  if (!first) return say("no_limit");
  return say("limits", {
    count: running.length,
    possible: running.some(({ possible }) => possible) ? "yes" : "no",
    when: sayInstant(first.dueAt, { locale, timeZone: first.timeZone, now }),
    known: first.atTheLatest ? "latest" : first.atTheEarliest ? "earliest" : "exactly",
  });
}
