import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import {
  type CertificateList,
  type ListedCertificate,
  listCertificates,
} from "#casework/lists/list-certificates.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { type Cell, type Row, Table } from "#components/ui/table.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { CERTIFICATE_ENDS, ISSUERS } from "#domain/lists/certificates.ts";
import { sayDate } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { askedOfList } from "../lists/asked.ts";
import type { ListAsked } from "../lists/list-pages.ts";
import { ListView } from "../lists/list-view.tsx";
import { sorting } from "../lists/sorting.ts";
import { staffFilter } from "../lists/staff-filter.ts";

/** Papers that prove a status, and when they end: what has ended on top. */
export default page(async ({ search }) => {
  const asked = askedOfList("certificates", search);
  const actor = await currentActor();
  const list = await listCertificates(actor, asked as Parameters<typeof listCertificates>[1]);
  const sort = sorting("certificates", asked, { usual: "until" });
  const say = await getTranslations("lists.certificates");
  const rows: Row[] = [];
  for (const paper of list.items) rows.push(await rowOf(paper, list.asOf));
  return (
    <ListView
      list="certificates"
      page={list}
      asked={asked}
      filters={await filtersOf(actor, list, asked)}
      empty={say("none")}
      lead={say("lead")}
    >
      <Table
        label={say("title")}
        columns={[
          { key: "ends", label: say("ends"), width: 200, ...sort("until", "ascending") },
          { key: "file", label: say("file"), width: 176, link: true, ...sort("file", "ascending") },
          { key: "status", label: say("status"), width: 240 },
          { key: "caseworker", label: say("caseworker"), width: 144, from: "desk", card: "labelled" },
        ]}
        rows={rows}
      />
    </ListView>
  );
});

/** When they end, whose they are, and who carries the file. */
async function filtersOf(
  actor: Actor,
  { caseworkers }: CertificateList,
  asked: ListAsked,
): Promise<Filter[]> {
  const [say, issuers] = [
    await getTranslations("lists.certificates"),
    await getTranslations("lists.issuers"),
  ];
  return [
    {
      name: "ends",
      label: say("ends"),
      value: asked.ends,
      options: CERTIFICATE_ENDS.map((value) => ({ value, label: say(`when.${value}`) })),
    },
    {
      name: "whose",
      label: say("whose"),
      value: asked.whose,
      options: ISSUERS.map((value) => ({ value, label: issuers(value) })),
    },
    await staffFilter(actor, caseworkers, asked.assignee),
  ];
}

async function rowOf(paper: ListedCertificate, now: Date): Promise<Row> {
  const { caseNumber, pseudonym, whose, status, assignee } = paper;
  const [say, words] = [await getTranslations("lists.certificates"), await getTranslations("words")];
  const list = whose === "unhcr" ? "unhcr_statuses" : "state_statuses";
  return {
    key: `${caseNumber} ${whose}`,
    href: `/cases/${caseNumber}`,
    cells: {
      ends: await endOf(paper, now),
      file: [
        pseudonym,
        <bdi key="number" dir="ltr">
          {caseNumber}
        </bdi>,
      ],
      status: say(whose, { status: words(`${list}.${status}` as never) }),
      caseworker: assignee ?? <span className="muted">{say("nobody")}</span>,
    },
  };
}

/** It ends within so many days: soon enough to have it renewed. */
const SOON_DAYS = 30;

/** "ended Wed 2 July" in red, "12 days" as a warning, then only the day. */
async function endOf({ until, days, timeZone }: ListedCertificate, now: Date): Promise<Cell> {
  const [locale, say] = [await getLocale(), await getTranslations("lists.certificates")];
  const day = sayDate(until, { locale, timeZone, now });
  if (days < 0)
    return (
      <Badge tone="danger" icon="octagon-alert">
        {say("ended", { day })}
      </Badge>
    );
  if (days > SOON_DAYS) return say("to", { day });
  return [
    <Badge key="days" tone="warning" icon="clock">
      {say("days", { days })}
    </Badge>,
    say("to", { day }),
  ];
}
