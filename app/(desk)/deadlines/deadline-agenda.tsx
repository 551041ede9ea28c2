import { getLocale, getTranslations } from "next-intl/server";
import type { DeadlineList, ListedDeadline } from "#casework/deadlines/list-deadlines.ts";
import { deadlineWords } from "#components/cases/deadline-words.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { sayDate } from "#domain/when/say-when.ts";
import type { DeadlinesAsked } from "./asked.ts";
import { DeadlinePager } from "./deadline-pager.tsx";
import { HowNear } from "./how-near.tsx";

/** What is due by day: what we have missed on top, then day after day. */
export async function DeadlineAgenda({ list, asked }: { list: DeadlineList; asked: DeadlinesAsked }) {
  const [locale, say] = [await getLocale(), await getTranslations("deadlines")];
  const days = Map.groupBy(list.items, ({ missed, day }) => (missed ? "" : day));
  const titleOf = (day: string) =>
    day === "" ? say("overdue") : sayDate(day, { locale, timeZone: list.timeZone, now: list.asOf });
  if (list.items.length === 0)
    return (
      <section className="panel" aria-label={say("title")}>
        <Empty sentence={say("none")} />
      </section>
    );
  return (
    <>
      {[...days].map(([day, items]) => (
        <Panel key={day} title={titleOf(day)} count={items.length}>
          <ul className="panel-rows">
            {items.map((one) => (
              <Line key={one.key} deadline={one} now={list.asOf} />
            ))}
          </ul>
        </Panel>
      ))}
      <section className="panel" aria-label={say("pages")}>
        <DeadlinePager list={list} asked={asked} />
        <p className="panel-foot">{say("foot")}</p>
      </section>
    </>
  );
}

async function Line({ deadline, now }: { deadline: ListedDeadline; now: Date }) {
  const say = await getTranslations("deadlines");
  const { caseNumber, pseudonym, assignee } = deadline;
  const words = await deadlineWords(deadline, now);
  return (
    <li>
      <HowNear words={words} />{" "}
      <a href={`/cases/${caseNumber}`}>
        <bdi dir="auto">{say("of", { what: words.what, pseudonym })}</bdi>
      </a>
      <small>{[words.whose, words.by, assignee ?? say("nobody")].join(" · ")}</small>
    </li>
  );
}
