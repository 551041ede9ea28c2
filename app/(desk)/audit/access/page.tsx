import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listFileAccesses } from "#casework/audit/list-accesses.ts";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { type Column, type Row, Table } from "#components/ui/table.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../answer.tsx";
import { auditAddress, auditAsked } from "../audit-address.ts";
import { AuditFilters } from "../audit-filters.tsx";
import { AuditTabs } from "../audit-tabs.tsx";

/** Who looked at which file: for auditors, and for those who work with the files. */
export default page(async ({ search }) => {
  const asked = auditAsked(search);
  const actor = await currentActor();
  const looks = await listFileAccesses(actor, asked as Parameters<typeof listFileAccesses>[1]);
  const say = await getTranslations("audit");
  const nothing =
    auditAddress("/audit/access", asked) === "/audit/access"
      ? { sentence: say("no_looks_yet") }
      : { sentence: say("no_looks"), act: { label: say("clear"), href: "/audit/access" } };
  return (
    <>
      <TabTitle words={say("views.access")} />
      <PageHead title={say("views.access")} beside={say("access_what")} />
      {actor.roles.includes("auditor") && <AuditTabs view="access" asked={asked} />}
      <AuditFilters path="/audit/access" asked={asked} staff={looks.staff} words={looks.words} />
      <section className="panel" aria-label={say("views.access")}>
        {looks.items.length === 0 ? (
          <Empty {...nothing} />
        ) : (
          <>
            <Table
              label={say("views.access")}
              density="compact"
              columns={await columns()}
              rows={await rowsOf(looks)}
            />
            <Pager
              from={looks.from}
              to={looks.from + looks.items.length - 1}
              first={
                looks.from > 1 ? auditAddress("/audit/access", { ...asked, after: undefined }) : undefined
              }
              next={looks.next && auditAddress("/audit/access", { ...asked, after: looks.next })}
              nextLabel={say("older")}
            />
          </>
        )}
      </section>
    </>
  );
});

async function columns(): Promise<Column[]> {
  const say = await getTranslations("audit.columns");
  return [
    { key: "file", label: say("file"), width: 240, link: true },
    { key: "at", label: say("looked_at"), width: 176, card: "corner" },
    { key: "who", label: say("who"), width: 200 },
    { key: "what", label: say("saw") },
  ];
}

async function rowsOf({
  items,
  timeZone,
  now,
}: Awaited<ReturnType<typeof listFileAccesses>>): Promise<Row[]> {
  const [locale, say] = [await getLocale(), await getTranslations("audit")];
  return items.map(({ id, at, by, query, caseNumber, pseudonym }) => ({
    key: id,
    href: `/cases/${caseNumber}`,
    cells: {
      file: (
        <>
          <bdi dir="ltr">{caseNumber}</bdi> <bdi>{pseudonym}</bdi>
        </>
      ),
      at: sayInstant(at, { timeZone, now, locale }),
      who: by ?? say("nobody"),
      what: say.has(`saw.${query}` as never) ? say(`saw.${query}` as never) : say("saw.other"),
    },
  }));
}
