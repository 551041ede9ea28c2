import { countDetained, type DetainedRow, listDetained as findDetained } from "#db/records/list-detained.ts";
import type { Actor } from "#domain/access/actor.ts";
import { clockFrom } from "#domain/clocks/clock.ts";
import type { When } from "#domain/when/when.ts";
import { oneInWords } from "../clocks/manual-said.ts";
import { query } from "../door.ts";
import { listAsked, officeAsked, officeOfRow, officesOfActor, officesShown, pageOf } from "./list-asked.ts";
import { instantOf, readCursor } from "./page-cursor.ts";

const PLACE = /^(\d{1,15})~([0-9a-f-]{36})$/;

/** Who is held now, in one's offices: where, since when, on what ground, whether counsel was let in, what ends next. */
export const listDetained = query({
  name: "detentions.list",
  input: listAsked,
  async ask({ actor, scope, input: { office, after, limit }, reader, now }) {
    const which = { officeId: officeAsked(actor, office) };
    const cursor = readCursor(after, PLACE);
    const nextDueAt = instantOf(cursor?.parts[0]);
    const rows = await findDetained(reader, scope, which, {
      after: nextDueAt && { nextDueAt, caseId: cursor?.parts[1] ?? "" },
      most: limit + 1,
    });
    const { shown, ...page } = pageOf(rows, {
      limit,
      seen: nextDueAt ? (cursor?.seen ?? 0) : 0,
      placeOf: ({ nextDueAt: due, caseId }) => [due.getTime(), caseId],
    });
    return {
      items: await Promise.all(
        shown
          .map((row) => detainedOf(actor, row))
          .map(async (held) => ({ ...held, next: held.next && (await oneInWords(reader, held.next)) })),
      ),
      ...page,
      total: await countDetained(reader, scope, which),
      offices: officesOfActor(actor),
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

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

export type ListedDetained = Awaited<ReturnType<typeof listDetained>>["items"][number];
