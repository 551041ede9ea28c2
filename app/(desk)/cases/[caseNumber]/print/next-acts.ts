import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { taskWords } from "#components/cases/task-words.ts";
import { civilDay } from "#domain/when/civil-day.ts";
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
  const open = tasks.map(async (one) => ({
    key: one.id,
    day: one.dueOn ?? "9999",
    words: (await taskWords(one)) ?? task("unreadable"),
    when: [
      one.dueOn ? say("by_day", { when: sayDate(one.dueOn, telling) }) : task("no_day"),
      task("for", { who: one.assignee }),
    ].join(" · "),
  }));
  return [...(await Promise.all(ours)), ...(await Promise.all(open))]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .slice(0, MOST);
}
