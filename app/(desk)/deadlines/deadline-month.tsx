import { getLocale, getTranslations } from "next-intl/server";
import type { DeadlineList, ListedDeadline } from "#casework/deadlines/list-deadlines.ts";
import { deadlineWords } from "#components/cases/deadline-words.ts";
import { Unfold } from "#components/ui/unfold.tsx";
import { addDays, daysApart, lastDayOf, mondayOf, monthOf, monthsAfter } from "#domain/when/civil-days.ts";
import { formatter, sayDate } from "#domain/when/say-when.ts";
import { type DeadlinesAsked, deadlinesAddress } from "./asked.ts";
import { HowNear } from "./how-near.tsx";

const SHOWN = 3;

/** A month as a table of weeks; on a phone day after day, without those on which nothing is due. */
export async function DeadlineMonth({ list, asked }: { list: DeadlineList; asked: DeadlinesAsked }) {
  const [locale, say] = [await getLocale(), await getTranslations("deadlines")];
  const { month, items, asOf, timeZone } = list;
  const byDay = Map.groupBy(items, ({ day }) => day);
  const inMonth = items.filter(({ day }) => monthOf(day) === month).length;
  const said = (day: string, options: Intl.DateTimeFormatOptions) =>
    formatter({ locale, timeZone: "UTC" }, options).format(new Date(`${day}T12:00:00Z`));
  const title = said(`${month}-01`, { month: "long", year: "numeric" });
  const weeks = weeksOf(month);
  const today = addDays(`${month}-01`, -daysApart(asOf, timeZone, `${month}-01`));
  return (
    <section className="panel" data-list aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
        <MonthLinks asked={asked} month={month} />
      </div>
      {inMonth === 0 && <p className="empty">{say("none_in_month")}</p>}
      <table className="month">
        <caption className="out-of-sight">{say("month_caption", { month: title })}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={said(day, { weekday: "long" })}>
                {said(day, { weekday: "short" })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const due = monthOf(day) === month ? (byDay.get(day) ?? []) : [];
                return (
                  <td
                    key={day}
                    data-other={monthOf(day) !== month || undefined}
                    data-free={due.length === 0 || undefined}
                  >
                    {monthOf(day) === month && (
                      <>
                        <time dateTime={day} aria-current={day === today ? "date" : undefined}>
                          <span className="wide-day">{Number(day.slice(8))}</span>
                          <span className="narrow-day">{sayDate(day, { locale, timeZone, now: asOf })}</span>
                          {day === today && <span> {say("today")}</span>}
                        </time>
                        <Day due={due} now={asOf} />
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="panel-foot">{list.cut ? say("month_cut") : say("month_foot")}</p>
    </section>
  );
}

async function MonthLinks({ asked, month }: { asked: DeadlinesAsked; month: string }) {
  const [locale, say] = [await getLocale(), await getTranslations("deadlines")];
  const name = (one: string) =>
    formatter({ locale, timeZone: "UTC" }, { month: "long", year: "numeric" }).format(
      new Date(`${one}-02T12:00:00Z`),
    );
  return (
    <nav className="line-of-links" aria-label={say("months")}>
      {[monthsAfter(month, -1), monthsAfter(month, 1)].map((one) => (
        <a key={one} href={deadlinesAddress({ ...asked, month: one })}>
          {name(one)}
        </a>
      ))}
    </nav>
  );
}

/** The first of a day's in view, the others behind one press. */
async function Day({ due, now }: { due: ListedDeadline[]; now: Date }) {
  const say = await getTranslations("deadlines");
  if (due.length === 0) return null;
  const more = due.slice(SHOWN);
  return (
    <>
      <Dues due={due.slice(0, SHOWN)} now={now} />
      {more.length > 0 && (
        <div className="unfolds">
          <Unfold closed={say("more", { count: more.length })} open={say("fewer")} />
          <div className="folded">
            <Dues due={more} now={now} />
          </div>
        </div>
      )}
    </>
  );
}

async function Dues({ due, now }: { due: ListedDeadline[]; now: Date }) {
  const said = [];
  for (const one of due) said.push({ ...one, words: await deadlineWords(one, now) });
  return (
    <ul>
      {said.map(({ key, caseNumber, pseudonym, over, words }) => (
        <li key={key}>
          <a href={`/cases/${caseNumber}`}>{[words.time, pseudonym].filter(Boolean).join(" ")}</a>
          <small>
            {`${words.whose}: `}
            <bdi dir="auto">{words.what}</bdi>
          </small>
          {over && <HowNear words={words} />}
        </li>
      ))}
    </ul>
  );
}

function weeksOf(month: string): string[][] {
  const weeks: string[][] = [];
  const last = lastDayOf(month);
  for (let monday = mondayOf(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  return weeks;
}
