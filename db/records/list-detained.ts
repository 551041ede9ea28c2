import { and, asc, eq, exists, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import { alias, type Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import {
  type CounselLetIn,
  type DetainedFilter,
  type DetainedSort,
  HELD_LONGER,
} from "#domain/lists/detained.ts";
import type { Captor } from "#domain/vocabulary/captors.ts";
import type { ContactOutcome } from "#domain/vocabulary/contact-outcomes.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import { cases, NEVER, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { contacts, detentions } from "../schema/detentions.ts";
import { places } from "../schema/organisation.ts";
import { afterPlace } from "./after-place.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { stageOfLastMove } from "./custody.ts";
import { numbered, officesOf } from "./which-cases.ts";

/** Of one office, or exactly these by file number; at a place, or at none that is known (null); and so on. */
export type WhichDetained = Pick<DetainedFilter, "captor" | "longer" | "counsel"> & {
  officeId?: string | undefined;
  numbers?: string[] | undefined;
  placeId?: string | null;
};
/** What the sorts order by, of the last row of a page. */
export type DetainedPlace = { nextDueAt: Date; heldSince: Date; number: string; caseId: string };
export type DetainedPage = { sort?: DetainedSort; after?: DetainedPlace | undefined; most: number };

/** Who of the open files is held now, and what is known of it. */
export function listDetained(
  db: Db,
  scope: Scope,
  which: WhichDetained,
  { sort = "limit", after, most }: DetainedPage,
  now: Date,
) {
  const next = alias(clocks, "next_clock");
  return db
    .select({
      caseId: standings.caseId,
      officeId: standings.officeId,
      number: cases.number,
      pseudonym: cases.pseudonym,
      heldSince: standings.heldSince,
      nextDueAt: standings.nextDueAt,
      detention: DETENTION,
      /** of the last move, else of the arrest */
      custodyStage: sql<CustodyStage | null>`coalesce(${stageOfLastMove(standings.detentionId)}, ${detentions.custodyStage})`,
      place: { name: places.name, city: places.city },
      clock: next.clock,
      counsel: COUNSEL,
    })
    .from(standings)
    .innerJoin(cases, eq(cases.id, standings.caseId))
    .leftJoin(detentions, eq(detentions.id, standings.detentionId))
    .leftJoin(places, eq(places.id, standings.placeId))
    .leftJoin(next, and(eq(next.caseId, standings.caseId), eq(next.key, standings.nextClock)))
    .where(and(whichDetained(db, scope, which, now), after && following(sort, after)))
    .orderBy(...ORDER[sort])
    .limit(most);
}

export type DetainedRow = Awaited<ReturnType<typeof listDetained>>[number];

const DETENTION = {
  takenFrom: detentions.takenFrom,
  takenTo: detentions.takenTo,
  takenPrecision: detentions.takenPrecision,
  takenAbout: detentions.takenAbout,
  timeZone: detentions.timeZone,
  ground: detentions.ground,
  captor: detentions.captor,
};

/** A time that nobody knows stands last. */
const HELD_SINCE = sql`coalesce(${standings.heldSince}, ${sql.param(NEVER, standings.heldSince)})`;

const ORDER: Record<DetainedSort, SQL[]> = {
  limit: [asc(standings.nextDueAt), asc(standings.caseId)],
  longest: [asc(HELD_SINCE), asc(standings.caseId)],
  file: [asc(cases.number)],
};

function following(sort: DetainedSort, { nextDueAt, heldSince, number, caseId }: DetainedPlace) {
  const id = { by: standings.caseId, last: caseId };
  if (sort === "file") return afterPlace([{ by: cases.number, last: number }]);
  if (sort === "longest")
    return afterPlace([{ by: HELD_SINCE, last: sql.param(heldSince, standings.heldSince) }, id]);
  return afterPlace([{ by: standings.nextDueAt, last: nextDueAt }, id]);
}

/** What came of it when counsel last tried to see them in this detention. */
const COUNSEL = sql<ContactOutcome | null>`(select ${contacts.outcome} from ${contacts} where ${and(
  eq(contacts.detentionId, standings.detentionId),
  eq(contacts.party, "counsel"),
  sql`${contacts.withdrawnAt} is null`,
)} order by ${contacts.atFrom} desc, ${contacts.id} desc limit 1)`;

export const countDetained = (db: Db, scope: Scope, which: WhichDetained, now: Date) =>
  countUpTo(
    db,
    db
      .select({ id: standings.caseId })
      .from(standings)
      .where(whichDetained(db, scope, which, now))
      .limit(COUNTED_TO + 1),
  );

function whichDetained(
  db: Db,
  scope: Scope,
  { officeId, numbers, placeId, captor, longer, counsel }: WhichDetained,
  now: Date,
) {
  return and(
    inArray(standings.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    eq(standings.whereabouts, "detained"),
    eq(standings.open, true),
    numbers && inArray(standings.caseId, numbered(db, [...scope.offices], numbers)),
    placeId === undefined
      ? undefined
      : placeId === null
        ? isNull(standings.placeId)
        : eq(standings.placeId, placeId),
    captor && exists(takenBy(db, captor)),
    longer && lte(standings.heldSince, new Date(now.getTime() - HELD_LONGER[longer] * HOUR_MS)),
    counsel && letIn(counsel),
  );
}

const HOUR_MS = 3_600_000;

const takenBy = (db: Db, captor: Captor) =>
  db
    .select({ one: sql`1` })
    .from(detentions)
    .where(and(eq(detentions.id, standings.detentionId), eq(detentions.captor, captor)));

const letIn = (counsel: CounselLetIn) =>
  counsel === "none" ? sql`${COUNSEL} is null` : sql`${COUNSEL} = ${counsel}`;
