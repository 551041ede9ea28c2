import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { CASE_COLUMNS } from "#domain/cases/list-look.ts";
import { page } from "../../answer.tsx";
import { tidied } from "../../tidied.ts";
import { ListTabs } from "../lists/list-tabs.tsx";
import { askedOf } from "./asked.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { CaseChips } from "./case-chips.tsx";
import { CaseFilters } from "./case-filters.tsx";
import { CaseLook } from "./case-look.tsx";
import { CasePager } from "./case-pager.tsx";
import { CaseViews } from "./case-views.tsx";
import { BULK } from "./ticked.ts";

export default page(async ({ search }) => {
  tidied(search);
  const { ticked, ...asked } = askedOf(search);
  const actor = await currentActor();
  const mayOpen = allows(commandRoles["case.open"], actor.roles);
  const list = await listCases(actor, asked as Parameters<typeof listCases>[1]);
  const say = await getTranslations("cases.list");
  const open = list.views.open;
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={say("open", { count: open.count, more: String(open.more) })}
        end={
          mayOpen && (
            <Button kind="filled" href="/cases/new">
              {say("open_one")}
            </Button>
          )
        }
      />
      <ListTabs list="cases" />
      <CaseViews list={list} asked={asked} />
      <CaseFilters list={list} asked={asked} />
      <div className="list-bar">
        <CaseChips list={list} asked={asked} />
        <CaseLook list={list} asked={asked} />
      </div>
      {list.searchEnded && <Notice title={say("search_ended")}>{say("search_ended_why")}</Notice>}
      <section className="panel" data-list aria-label={say("label")}>
        {list.items.length === 0 ? (
          <NoFile asked={asked} mayOpen={mayOpen} />
        ) : (
          <>
            <BulkBar
              asked={asked}
              ticked={ticked === "all"}
              files={list.items.length}
              gives={allows(commandRoles["cases.assign"], actor.roles)}
            />
            <CaseTable
              label={say("label")}
              files={list.items}
              now={list.asOf}
              columns={["risk", "file", ...(list.look.columns ?? CASE_COLUMNS)]}
              chosen={list.look.columns !== null}
              density={list.look.density}
              ticking={{ form: BULK, all: ticked === "all" }}
              sort={{ by: asked.sort ?? "risk", href: (by) => sortedBy(asked, by) }}
            />
            <CasePager list={list} asked={asked} />
          </>
        )}
      </section>
    </>
  );
});

const sortedBy = (asked: CasesAsked, by: string) =>
  casesAddress({ ...asked, after: undefined, sort: by === "risk" ? undefined : by });

/** Nothing is found: clear the filters, or look in closed files; nothing at all yet: open one. */
async function NoFile({ asked, mayOpen }: { asked: CasesAsked; mayOpen: boolean }) {
  const say = await getTranslations("cases.list");
  const filtered = Object.keys(asked).some((word) => !["sort", "limit", "closed"].includes(word));
  if (!filtered)
    return (
      <Empty
        sentence={say("empty")}
        {...(mayOpen && { act: { label: say("open_one"), href: "/cases/new" } })}
      />
    );
  const closed = asked.closed ? undefined : casesAddress({ ...asked, after: undefined, closed: "too" });
  return (
    <p className="empty">
      {say("none")} <a href="/cases">{say("clear")}</a>
      {closed && (
        <>
          {" · "}
          <a href={closed}>{say("look_in_closed")}</a>
        </>
      )}
    </p>
  );
}
