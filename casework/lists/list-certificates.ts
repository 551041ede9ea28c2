import {
  type CertificateRow,
  countCertificates,
  listCertificates as findCertificates,
} from "#db/records/list-certificates.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { certificateFilter, type Issuer } from "#domain/lists/certificates.ts";
import { asBefore } from "../as-before.ts";
import { localDay } from "../cases/local-day.ts";
import { query } from "../door.ts";
import { listCarriers } from "../users/carriers.ts";
import { staffNames } from "../users/staff-names.ts";
import { officeOfRow, officesOfActor, officesShown, pageAsked, pageOf } from "./list-asked.ts";
import { readCursor } from "./page-cursor.ts";
import { whichCertificates } from "./which-rows.ts";

const PLACE = /^(\d{4}-\d\d-\d\d)~([A-Z]{2,5}-\d{4}-\d{5})~([0-9a-f-]{36})~(state|unhcr)$/;

/** Until when papers prove a status, in one's offices: what has ended on top, then what ends first. */
export const listCertificates = query({
  name: "certificates.list",
  input: certificateFilter.extend(pageAsked),
  async ask({ actor, scope, input: { after, limit, sort, ...filter }, reader, now }) {
    const which = whichCertificates(actor, filter, now);
    const cursor = readCursor(after, PLACE);
    const [until = "", number = "", caseId = "", whose] = cursor?.parts ?? [];
    const rows = await findCertificates(reader, scope, which, {
      sort,
      after: cursor && { until, number, caseId, whose: whose as Issuer },
      most: limit + 1,
    });
    const { shown, ...page } = pageOf(rows, {
      limit,
      seen: cursor?.seen ?? 0,
      placeOf: (row) => [row.until, row.number, row.caseId, row.whose],
    });
    return {
      items: await certificatesOf(reader, actor, shown, now),
      ...page,
      total: await countCertificates(reader, scope, which),
      caseworkers: await asBefore(`carriers|${scope.offices}`, { actor, now }, () =>
        listCarriers(reader, actor),
      ),
      offices: officesOfActor(actor),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

/** What a list says of papers. They hold for the whole of their last day, in the time of the office. */
export async function certificatesOf(db: Db, actor: Actor, rows: CertificateRow[], now: Date) {
  const names = await staffNames(
    db,
    rows.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  return rows.map((row) => {
    const office = officeOfRow(actor, row);
    return {
      ...office,
      caseNumber: row.number,
      pseudonym: row.pseudonym,
      whose: row.whose,
      status: row.status,
      until: row.until,
      days: daysFrom(localDay(now, office.timeZone), row.until),
      assignee: row.assigneeId && (names.get(row.assigneeId)?.short ?? ""),
    };
  });
}

/** From one civil date to another; below 0 when it is past. */
const daysFrom = (today: string, day: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;

export type CertificateList = Awaited<ReturnType<typeof listCertificates>>;
export type ListedCertificate = CertificateList["items"][number];
