import { and, count, eq, gte, inArray, lte } from "drizzle-orm";
import type { Db } from "#dialect";
import { closures } from "../schema/approvals.ts";
import { cases, standings } from "../schema/cases.ts";
import { detentions } from "../schema/detentions.ts";
import { places } from "../schema/organisation.ts";
import { asylumAttempts } from "../schema/procedures.ts";
import { closedWithin, refusedWithin, takenWithin } from "./what-happened.ts";

type Span = { from: string; to: string; since: Date; until: Date };

/** How many files were opened on each of these days. */
export const countOpened = (db: Db, offices: string[], { from, to }: Span) =>
  db
    .select({ day: cases.openedOn, files: count() })
    .from(cases)
    .where(and(inArray(cases.officeId, offices), gte(cases.openedOn, from), lte(cases.openedOn, to)))
    .groupBy(cases.openedOn);

/** When people of these offices were taken; a person may be taken more than once. */
export const listTaken = (db: Db, offices: string[], span: Span) =>
  db
    .select({ caseId: detentions.caseId, at: detentions.takenFrom })
    .from(standings)
    .innerJoin(detentions, eq(detentions.caseId, standings.caseId))
    .where(and(changedSince(offices, span), takenWithin(span)));

/** When files of these offices were closed that are closed still. */
export const listClosed = (db: Db, offices: string[], span: Span) =>
  db
    .select({ caseId: closures.caseId, at: closures.closedAt })
    .from(standings)
    .innerJoin(closures, eq(closures.caseId, standings.caseId))
    .where(and(changedSince(offices, span), closedWithin(span)));

/** When and where registration was refused to people of these offices. */
export const listRefused = (db: Db, offices: string[], span: Span) =>
  db
    .select({
      caseId: asylumAttempts.caseId,
      at: asylumAttempts.happenedFrom,
      placeId: asylumAttempts.placeId,
      name: places.name,
      city: places.city,
    })
    .from(standings)
    .innerJoin(asylumAttempts, eq(asylumAttempts.caseId, standings.caseId))
    .leftJoin(places, eq(places.id, asylumAttempts.placeId))
    .where(and(changedSince(offices, span), refusedWithin(span)));

/** What happened since then was recorded since then. */
const changedSince = (offices: string[], { since }: Span) =>
  and(inArray(standings.officeId, offices), gte(standings.changedAt, since));

/** How many people of these offices are held at each place now; null: not known, or on no list of places. */
export const countHeldAt = (db: Db, offices: string[]) =>
  db
    .select({ placeId: standings.placeId, name: places.name, city: places.city, people: count() })
    .from(standings)
    .leftJoin(places, eq(places.id, standings.placeId))
    .where(
      and(
        inArray(standings.officeId, offices),
        eq(standings.whereabouts, "detained"),
        eq(standings.open, true),
      ),
    )
    .groupBy(standings.placeId, places.name, places.city);
