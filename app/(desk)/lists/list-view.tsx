import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { type TabLink, Tabs } from "#components/ui/tabs.tsx";
import { ListFilters } from "./list-filters.tsx";
import { LIST_PAGES, type ListAsked, listAddress, type SmallList } from "./list-pages.ts";
import { ListTabs } from "./list-tabs.tsx";

interface ListViewProps {
  list: SmallList;
  page: {
    items: readonly unknown[];
    from: number;
    next: string | undefined;
    total: { count: number; more: boolean };
    offices: { code: string; name: string }[];
    asOf: Date;
  };
  asked: ListAsked;
  /** Said where there is no row at all. */
  empty: string;
  filters: Filter[];
  /** Views of this list alone. */
  views?: TabLink[] | undefined;
  /** Under the title: what the list is, in a sentence. */
  lead?: string;
  /** The page's own act. */
  act?: { label: string; href: string } | undefined;
  /** The table of the rows. */
  children: ReactNode;
}

/** The page of a list: the other lists, the office, what narrows it down, the rows, the next page, and the way to take it out. */
export async function ListView({
  list,
  page,
  asked,
  empty,
  filters,
  views,
  lead,
  act,
  children,
}: ListViewProps) {
  const say = await getTranslations("lists");
  const { items, from, next, total, offices, asOf } = page;
  const path = LIST_PAGES[list];
  const { after: _, ...chosen } = asked;
  const { limit: __, ...taken } = chosen;
  const title = say(`tabs.${list}`);
  return (
    <>
      <TabTitle words={title} />
      <PageHead
        title={title}
        beside={say("count", { count: total.count, more: String(total.more) })}
        end={
          act && (
            <Button kind="filled" href={act.href}>
              {act.label}
            </Button>
          )
        }
      />
      <ListTabs list={list} />
      {lead && <p className="muted">{lead}</p>}
      {views && <Tabs label={say("views")} links={views} />}
      <OfficeTabs path={path} asked={chosen} offices={offices} />
      <ListFilters path={path} asked={chosen} filters={filters} now={asOf} />
      <section className="panel" data-list aria-label={title}>
        {items.length === 0 ? (
          <Nothing empty={empty} filtered={filters.some(({ value }) => value)} path={path} />
        ) : (
          <>
            {children}
            <Pager
              from={from}
              to={from + items.length - 1}
              total={Math.max(total.count, from + items.length - 1)}
              capped={total.more}
              first={from > 1 ? listAddress(path, chosen) : undefined}
              next={next && listAddress(path, { ...chosen, after: next })}
              csv={listAddress("/cases/exports/new", { list, ...taken })}
            />
          </>
        )}
      </section>
    </>
  );
}

/** Nothing matches what was asked for; or there is nothing at all. */
async function Nothing({ empty, filtered, path }: { empty: string; filtered: boolean; path: string }) {
  if (!filtered) return <Empty sentence={empty} />;
  const say = await getTranslations("lists");
  return <Empty sentence={say("none")} act={{ label: say("clear"), href: path }} />;
}

/** For those with several offices: all of them, or one. */
async function OfficeTabs({
  path,
  asked,
  offices,
}: {
  path: string;
  asked: ListAsked;
  offices: { code: string; name: string }[];
}) {
  if (offices.length < 2) return null;
  const say = await getTranslations("lists");
  const link = (office: string | undefined, label: string) => ({
    label,
    href: listAddress(path, { ...asked, office }),
    current: asked.office === office,
  });
  const links = offices.map(({ code, name }) => link(code, name));
  return <Tabs label={say("offices")} links={[link(undefined, say("all_offices")), ...links]} />;
}
