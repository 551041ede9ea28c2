import { countDetained, type DetainedRow, listDetained as findDetained } from "#db/records/list-detained.ts";
import { officesOf } from "#db/records/which-cases.ts";
import { NEVER } from "#db/schema/cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { clockFrom } from "#domain/clocks/clock.ts";
import { detainedFilter } from "#domain/lists/detained.ts";
import type { When } from "#domain/when/when.ts";
import { asBefore } from "../as-before.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import { query } from "../door.ts";
import { placesHeld } from "../homes/places-held.ts";
import { officeOfRow, officesOfActor, officesShown, pageAsked, pageOf } from "./list-asked.ts";
import { instantOf, readCursor } from "./page-cursor.ts";
import { whichDetained } from "./which-rows.ts";

const PLACE = /^(\d{1,15})~(\d{1,15})~([A-Z]{2,5}-\d{4}-\d{5})~([0-9a-f-]{36})$/;

/** Who is held now, in one's offices: where, since when, on what ground, whether counsel was let in, what ends next. */
export const listDetained = query({
  name: "detentions.list",
  input: detainedFilter.extend(pageAsked),
  async ask({ actor, scope, input: { after, limit, sort, ...filter }, reader, now }) {
    const which = whichDetained(actor, filter);
    const offices = officesOf(scope, which);
    const cursor = placeIn(after);
    const rows = await findDetained(
      reader,
      scope,
      which,
      { sort, after: cursor?.place, most: limit + 1 },
      now,
    );
    const { shown, ...page } = pageOf(rows, {
      limit,
      seen: cursor?.seen ?? 0,
      placeOf: ({ nextDueAt, heldSince, number, caseId }) => [
        ...[nextDueAt.getTime(), (heldSince ?? NEVER).getTime(), number, caseId],
      ],
    });
    return {
      items: await Promise.all(
        shown
          .map((row) => detainedOf(actor, row))
          .map(async (held) => ({ ...held, next: held.next && (await oneInWords(reader, held.next)) })),
      ),
      ...page,
      total: await countDetained(reader, scope, which, now),
      places: await asBefore(`held at|${offices}`, { actor, now }, () => placesHeld(reader, offices)),
      offices: officesOfActor(actor),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

function placeIn(after: string | undefined) {
  const cursor = readCursor(after, PLACE);
  const [due, held, number = "", caseId = ""] = cursor?.parts ?? [];
  const [nextDueAt, heldSince] = [instantOf(due), instantOf(held)];
  return cursor && nextDueAt && heldSince
    ? { seen: cursor.seen, place: { nextDueAt, heldSince, number, caseId } }
    : undefined;
}

/** What a list says of somebody who is held. */
export function detainedOf(actor: Actor, row: DetainedRow) {
  const { number, pseudonym, heldSince, detention, custodyStage, place, clock, counsel } = row;
  const office = officeOfRow(actor, row);
  return {
    ...office,
    caseNumber: number,
    pseudonym,
    place,
    heldSince,
    taken: detention && takenOf(detention),
    /** of the place where they are held */
    timeZone: detention?.timeZone ?? office.timeZone,
    captor: detention?.captor ?? null,
    ground: detention?.ground ?? null,
    custodyStage,
    counsel,
    next: clock && clockFrom(clock),
  };
}

const takenOf = ({
  takenFrom,
  takenTo,
  takenPrecision,
  takenAbout,
}: NonNullable<DetainedRow["detention"]>): When => ({
  earliest: takenFrom,
  latest: takenTo,
  precision: takenPrecision as When["precision"],
  about: takenAbout,
});

export type DetainedList = Awaited<ReturnType<typeof listDetained>>;
export type ListedDetained = DetainedList["items"][number];
