import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { auditEntries } from "#casework/audit/audit-entries.ts";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { type Column, type Row, Table } from "#components/ui/table.tsx";
import { ENTRY_VIEWS, type EntryView, EVENTS } from "#domain/history/events.ts";
import { sayInstant, sayWhen } from "#domain/when/say-when.ts";
import { spanned } from "#domain/when/spanned.ts";
import { page } from "../../answer.tsx";
import { auditAddress, auditAsked } from "./audit-address.ts";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTabs } from "./audit-tabs.tsx";

type List = Awaited<ReturnType<typeof auditEntries>>;

export default page(async ({ search }) => {
  const asked = auditAsked(search);
  const list = await auditEntries(await currentActor(), asked as Parameters<typeof auditEntries>[1]);
  const say = await getTranslations("audit");
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        end={
          <Button kind="filled" icon="download" href="/audit/exports/new">
            {say("export_one")}
          </Button>
        }
      />
      <AuditTabs view={list.show} asked={asked} />
      <AuditFilters
        path="/audit"
        asked={asked}
        staff={list.staff}
        offices={list.offices}
        kinds={await kindsOf(list.show)}
        words={list.words}
      />
      <section className="panel" aria-label={say(`views.${list.show}`)}>
        {list.items.length === 0 ? (
          <Empty
            sentence={say("none")}
            act={{ label: say("clear"), href: auditAddress("/audit", { show: list.show }) }}
          />
        ) : (
          <>
            <Table
              label={say(`views.${list.show}`)}
              density="compact"
              columns={await columns()}
              rows={await rowsOf(list)}
            />
            <Pager
              from={list.from}
              to={list.from + list.items.length - 1}
              first={list.from > 1 ? auditAddress("/audit", { ...asked, after: undefined }) : undefined}
              next={list.next && auditAddress("/audit", { ...asked, after: list.next })}
              nextLabel={say("older")}
            />
          </>
        )}
      </section>
    </>
  );
});

/** What happens in a view; in that of changes, all that is in no other. */
async function kindsOf(view: EntryView) {
  const words = await getTranslations("words");
  const elsewhere: readonly string[] = Object.values(ENTRY_VIEWS).flat();
  const here: readonly string[] =
    view === "changes" ? EVENTS.filter((event) => !elsewhere.includes(event)) : ENTRY_VIEWS[view];
  return here.map((event) => ({ value: event, label: words(`events.${event}` as never) }));
}

async function columns(): Promise<Column[]> {
  const say = await getTranslations("audit.columns");
  return [
    { key: "entry", label: say("entry"), width: 96, link: true },
    { key: "recorded", label: say("recorded"), width: 176, card: "corner" },
    { key: "who", label: say("who"), width: 144 },
    { key: "what", label: say("what") },
    { key: "file", label: say("file"), width: 224 },
    { key: "happened", label: say("happened"), width: 240, from: "wide", card: "labelled" },
  ];
}

async function rowsOf({ items, timeZone, now }: List): Promise<Row[]> {
  const [locale, root, words] = [await getLocale(), await getTranslations(), await getTranslations("words")];
  const telling = { timeZone, now, locale };
  const number = new Intl.NumberFormat(locale);
  const happened = (earliest: Date, latest: Date) => {
    const { key, params } = sayWhen(spanned(earliest, latest, timeZone), telling);
    return root(key as never, params as never);
  };
  return items.map(({ chain, chainSeq, at, by, event, caseNumber, pseudonym, happenedFrom, happenedTo }) => ({
    key: `${chain}/${chainSeq}`,
    href: `/audit/entries/${chain}/${chainSeq}`,
    cells: {
      entry: (
        <>
          <span className="tablet:hidden">{root("audit.columns.entry")}</span> {number.format(chainSeq)}
        </>
      ),
      recorded: sayInstant(at, telling),
      who: by ?? root("audit.nobody"),
      what: words(`events.${event}` as never),
      file: caseNumber && (
        <>
          <bdi dir="ltr">{caseNumber}</bdi> <bdi>{pseudonym}</bdi>
        </>
      ),
      happened: happenedFrom && happenedTo && happened(happenedFrom, happenedTo),
    },
  }));
}
