import { z } from "zod";
import { countHearings, listHearings as findHearings, type HearingRow } from "#db/records/list-hearings.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { spanned } from "#domain/when/spanned.ts";
import { atInstant } from "#domain/when/when.ts";
import { query } from "../door.ts";
import { staffNames } from "../users/staff-names.ts";
import { listAsked, officeAsked, officeOfRow, officesOfActor, officesShown, pageOf } from "./list-asked.ts";
import { instantOf, readCursor } from "./page-cursor.ts";

const PLACE = /^(\d{1,15})~([0-9a-f-]{36})$/;

export const HEARING_VIEWS = ["coming", "held"] as const;
export type HearingView = (typeof HEARING_VIEWS)[number];
export const hearingView = z.enum(HEARING_VIEWS, "form.choose");

/** Hearings of one's offices: those that come, the next one first, or those that were held. Which court stays sealed. */
export const listHearings = query({
  name: "hearings.list",
  input: listAsked.extend({ show: hearingView.default("coming") }),
  async ask({ actor, scope, input: { office, after, limit, show }, reader, now }) {
    const which = { show, officeId: officeAsked(actor, office) };
    const cursor = readCursor(after, PLACE);
    const at = instantOf(cursor?.parts[0]);
    const rows = await findHearings(reader, scope, which, {
      after: at && { at, id: cursor?.parts[1] ?? "" },
      most: limit + 1,
      now,
    });
    const { shown, ...page } = pageOf(rows, {
      limit,
      seen: at ? (cursor?.seen ?? 0) : 0,
      placeOf: (row) => [row.at.getTime(), row.id],
    });
    return {
      items: await hearingsOf(reader, actor, shown),
      ...page,
      total: await countHearings(reader, scope, which, now),
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

export type ListedHearing = Awaited<ReturnType<typeof listHearings>>["items"][number];
