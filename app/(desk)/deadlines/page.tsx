import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type DeadlineList, listDeadlines } from "#casework/deadlines/list-deadlines.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { ME } from "#domain/cases/case-filter.ts";
import { page } from "../../answer.tsx";
import { askedOfDeadlines, asQuestion, type DeadlinesAsked, deadlinesAddress } from "./asked.ts";
import { DeadlineAgenda } from "./deadline-agenda.tsx";
import { DeadlineFilters } from "./deadline-filters.tsx";
import { DeadlineMonth } from "./deadline-month.tsx";
import { DeadlineTable } from "./deadline-table.tsx";

/** All that is due: limits, hearings, tasks with a day and papers that end, as a list, by day, or as a month. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  const asked = askedOfDeadlines(search);
  const list = await listDeadlines(actor, asQuestion(asked));
  const say = await getTranslations("deadlines");
  const mine = actor.roles.some((role) => role === "caseworker" || role === "supervisor");
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={
          <>
            {`${say("missed", { missed: list.missed })} · `}
            <AsOf at={list.asOf} zone={list.timeZone} href={deadlinesAddress(asked)} />
          </>
        }
      />
      <Views asked={asked} list={list} mine={mine} />
      <DeadlineFilters list={list} asked={asked} mine={mine} />
      <Shown asked={asked} list={list} />
    </>
  );
});

function Shown({ asked, list }: { asked: DeadlinesAsked; list: DeadlineList }) {
  if (list.as === "month") return <DeadlineMonth list={list} asked={asked} />;
  if (list.as === "agenda") return <DeadlineAgenda list={list} asked={asked} />;
  return <DeadlineTable list={list} asked={asked} />;
}

async function Views({ asked, list, mine }: { asked: DeadlinesAsked; list: DeadlineList; mine: boolean }) {
  const say = await getTranslations("deadlines");
  const { after: _, as: __, ...kept } = asked;
  const as = (["list", "agenda", "month"] as const).map((one) => ({
    label: say(`as_${one}`),
    href: deadlinesAddress({ ...kept, ...(one !== "list" && { as: one }) }),
    current: list.as === one,
  }));
  const { after: ___, assignee: ____, ...others } = asked;
  const whose = [
    { label: say("everybodys"), href: deadlinesAddress(others), current: asked.assignee === undefined },
    {
      label: say("mine"),
      href: deadlinesAddress({ ...others, assignee: ME }),
      current: asked.assignee === ME,
    },
  ];
  return (
    <>
      <Tabs label={say("views")} links={as} />
      {mine && <Tabs label={say("whose")} links={whose} />}
    </>
  );
}
