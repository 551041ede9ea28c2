import { countHearings, listHearings as findHearings, type HearingRow } from "#db/records/list-hearings.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { hearingFilter, hearingView } from "#domain/lists/hearings.ts";
import { spanned } from "#domain/when/spanned.ts";
import { atInstant } from "#domain/when/when.ts";
import { asBefore } from "../as-before.ts";
import { query } from "../door.ts";
import { listCarriers } from "../users/carriers.ts";
import { staffNames } from "../users/staff-names.ts";
import { officeOfRow, officesOfActor, officesShown, pageAsked, pageOf } from "./list-asked.ts";
import { instantOf, readCursor } from "./page-cursor.ts";
import { whichHearings } from "./which-rows.ts";

const PLACE = /^(\d{1,15})~([A-Z]{2,5}-\d{4}-\d{5})~([0-9a-f-]{36})$/;

/** Hearings of one's offices: those that come, the next one first, or those that were held. Which court stays sealed. */
export const listHearings = query({
  name: "hearings.list",
  input: hearingFilter.extend({ ...pageAsked, show: hearingView.default("coming") }),
  async ask({ actor, scope, input: { after, limit, show, sort, ...filter }, reader, now }) {
    const which = whichHearings(actor, show, filter);
    const cursor = readCursor(after, PLACE);
    const at = instantOf(cursor?.parts[0]);
    const [, number = "", id = ""] = cursor?.parts ?? [];
    const rows = await findHearings(reader, scope, which, {
      sort,
      after: at && (sort === "file" ? { number, id } : { at, id }),
      most: limit + 1,
      now,
    });
    const { shown, ...page } = pageOf(rows, {
      limit,
      seen: at ? (cursor?.seen ?? 0) : 0,
      placeOf: (row) => [row.at.getTime(), row.number, row.id],
    });
    return {
      items: await hearingsOf(reader, actor, shown),
      ...page,
      total: await countHearings(reader, scope, which, now),
      caseworkers: await asBefore(`carriers|${scope.offices}`, { actor, now }, () =>
        listCarriers(reader, actor),
      ),
      offices: officesOfActor(actor),
      show,
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

/** What a list says of hearings. */
export async function hearingsOf(db: Db, actor: Actor, rows: HearingRow[]) {
  const names = await staffNames(
    db,
    rows.flatMap(({ assigneeId }) => assigneeId ?? []),
  );
  return rows.map((row) => {
    const office = officeOfRow(actor, row);
    return {
      ...office,
      id: row.id,
      caseNumber: row.number,
      pseudonym: row.pseudonym,
      kind: row.kind,
      /** what came of it: of a hearing that was only named, nothing yet */
      result: row.named ? null : row.result,
      named: row.named,
      when: row.named ? atInstant(row.at) : spanned(row.heldFrom, row.heldTo, office.timeZone),
      assignee: row.assigneeId && (names.get(row.assigneeId)?.short ?? ""),
    };
  });
}

export type HearingList = Awaited<ReturnType<typeof listHearings>>;
export type ListedHearing = HearingList["items"][number];
