import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";
import { alias, type Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { ContactOutcome } from "#domain/vocabulary/contact-outcomes.ts";
import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { contacts, detentions } from "../schema/detentions.ts";
import { places } from "../schema/organisation.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { stageOfLastMove } from "./custody.ts";
import { numbered, officesOf } from "./which-cases.ts";

/** Of one office, or exactly these by file number. */
export type WhichDetained = { officeId?: string | undefined; numbers?: string[] };
export type DetainedPlace = { nextDueAt: Date; caseId: string };

/** Who of the open files is held now, and what is known of it: whose next limit ends first comes first. */
export function listDetained(
  db: Db,
  scope: Scope,
  which: WhichDetained,
  { after, most }: { after?: DetainedPlace | undefined; most: number },
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
    .where(and(whichDetained(db, scope, which), after && following(after)))
    .orderBy(asc(standings.nextDueAt), asc(standings.caseId))
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
};

/** What came of it when counsel last tried to see them in this detention. */
const COUNSEL = sql<ContactOutcome | null>`(select ${contacts.outcome} from ${contacts} where ${and(
  eq(contacts.detentionId, standings.detentionId),
  eq(contacts.party, "counsel"),
  sql`${contacts.withdrawnAt} is null`,
)} order by ${contacts.atFrom} desc, ${contacts.id} desc limit 1)`;

export const countDetained = (db: Db, scope: Scope, which: WhichDetained) =>
  countUpTo(
    db,
    db
      .select({ id: standings.caseId })
      .from(standings)
      .where(whichDetained(db, scope, which))
      .limit(COUNTED_TO + 1),
  );

const whichDetained = (db: Db, scope: Scope, { officeId, numbers }: WhichDetained) =>
  and(
    inArray(standings.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    eq(standings.whereabouts, "detained"),
    eq(standings.open, true),
    numbers && inArray(standings.caseId, numbered(db, [...scope.offices], numbers)),
  );

const following = ({ nextDueAt, caseId }: DetainedPlace) =>
  or(
    gt(standings.nextDueAt, nextDueAt),
    and(eq(standings.nextDueAt, nextDueAt), gt(standings.caseId, caseId)),
  );
