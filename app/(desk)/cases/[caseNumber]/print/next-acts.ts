import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { civilDay } from "#domain/clocks/count.ts";
import { sayDate, type Telling } from "#domain/when/say-when.ts";

const MOST = 3;

/** The three things that we must do first: our own deadlines and open tasks, by when; what has no day comes last. */
export async function nextActs({ clocks, tasks, office, now }: ShownCase) {
  const [locale, say, task] = [
    await getLocale(),
    await getTranslations("print"),
    await getTranslations("cases.tasks"),
  ];
  const telling: Telling = { locale, timeZone: office.timeZone, now, withYear: true };
  const ours = clocks
    .filter(({ kind, state }) => kind === "our_deadline" && state === "running")
    .map(async (clock) => {
      const { key, what, by } = await clockWords(clock, { now });
      return { key, day: civilDay(clock.dueAt, office.timeZone), words: what, when: by ?? "" };
    });
  const open = tasks.map(({ id, what, dueOn, assignee }) => ({
    key: id,
    day: dueOn ?? "9999",
    words: what ?? task("unreadable"),
    when: [
      dueOn ? say("by_day", { when: sayDate(dueOn, telling) }) : task("no_day"),
      task("for", { who: assignee }),
    ].join(" · "),
  }));
  return [...(await Promise.all(ours)), ...open]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .slice(0, MOST);
}
