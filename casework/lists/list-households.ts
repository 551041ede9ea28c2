import {
  countHouseholds,
  listHouseholds as findHouseholds,
  type HouseholdMemberRow,
} from "#db/records/list-households.ts";
import type { Actor } from "#domain/access/actor.ts";
import { riskLevelOf } from "#domain/cases/risk-order.ts";
import { householdFilter } from "#domain/lists/households.ts";
import { WHEREABOUTS, type Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import { query } from "../door.ts";
import { officeOfRow, officesOfActor, officesShown, pageAsked, pageOf } from "./list-asked.ts";
import { instantOf, readCursor } from "./page-cursor.ts";
import { whichHouseholds } from "./which-rows.ts";

const PLACE = /^(\d{1,15})~([A-Z]{2,5}-H-\d{1,9})$/;

/** The households of one's offices: who is the head, how many, who is most in danger, where they are. */
export const listHouseholds = query({
  name: "households.list",
  input: householdFilter.extend(pageAsked),
  async ask({ actor, scope, input: { after, limit, sort, ...filter }, reader, now }) {
    const which = whichHouseholds(actor, filter);
    const cursor = readCursor(after, PLACE);
    const recordedAt = instantOf(cursor?.parts[0]);
    const rows = await findHouseholds(reader, scope, which, {
      sort,
      after: recordedAt && { recordedAt, number: cursor?.parts[1] ?? "" },
      most: limit + 1,
    });
    const households = householdsOf(actor, rows);
    const { shown, ...page } = pageOf(households, {
      limit,
      seen: recordedAt ? (cursor?.seen ?? 0) : 0,
      placeOf: ({ madeAt, number }) => [madeAt.getTime(), number],
    });
    return {
      items: shown,
      ...page,
      total: await countHouseholds(reader, scope, which),
      offices: officesOfActor(actor),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

/** Households of rows that are a member each. Risk is that of open files; one without is in no danger that we know of. */
export function householdsOf(actor: Actor, rows: HouseholdMemberRow[]) {
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((household) => {
    const { id, number, officeId, madeAt } = household[0] as HouseholdMemberRow;
    const members = household.filter(({ pseudonym }) => pseudonym !== null);
    const risk = Math.max(0, ...members.map(({ open, risk }) => (open && risk) || 0));
    return {
      id,
      number,
      madeAt,
      ...officeOfRow(actor, { officeId }),
      head: members.find(({ place }) => place === "head")?.pseudonym ?? null,
      people: members.length,
      risk: risk === 0 ? null : riskLevelOf(risk),
      where: whereTheyAre(members),
    };
  });
}

/** How many of them are where, as the words of whereabouts are ordered. */
const whereTheyAre = (members: HouseholdMemberRow[]): { whereabouts: Whereabouts; people: number }[] =>
  WHEREABOUTS.flatMap((whereabouts) => {
    const people = members.filter((member) => member.whereabouts === whereabouts).length;
    return people === 0 ? [] : [{ whereabouts, people }];
  });

export type ListedHousehold = Awaited<ReturnType<typeof listHouseholds>>["items"][number];
