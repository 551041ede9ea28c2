import {
  type AnyColumn,
  and,
  eq,
  exists,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "#dialect";
import { type Happened, isApproach } from "#domain/cases/happened.ts";
import { closures } from "../schema/approvals.ts";
import { cases, standings } from "../schema/cases.ts";
import { detentions } from "../schema/detentions.ts";
import { asylumAttempts } from "../schema/procedures.ts";
import { cameFar } from "./approach.ts";

/** What happened, between two days of the office, first and last included; where, for a refusal. */
export type WhatHappened = {
  what: Happened;
  days: { from: string; to: string };
  since: Date;
  until: Date;
  /** null: not known */
  placeId?: string | null;
};

type Span = Pick<WhatHappened, "since" | "until">;

/** The files of these offices in which it happened, of `standings`. */
export function happenedIn(db: Db, offices: string[], happened: WhatHappened): SQL | undefined {
  const { what, days, placeId } = happened;
  if (isApproach(what)) return inArray(standings.caseId, cameFar(db, what, happened));
  if (what === "opened") return inArray(standings.caseId, opened(db, offices, days));
  if (what === "taken") return changedAnd(happened, exists(taken(db, happened)));
  if (what === "closed") return changedAnd(happened, exists(closed(db, happened)));
  return changedAnd(happened, exists(refused(db, happened, placeId)));
}

/** What happened since then was recorded since then: the index of changes leaves few files to look into. */
const changedAnd = ({ since }: Span, ...found: SQL[]) => and(gte(standings.changedAt, since), ...found);

const opened = (db: Db, offices: string[], { from, to }: WhatHappened["days"]) =>
  db
    .select({ id: cases.id })
    .from(cases)
    .where(and(inArray(cases.officeId, offices), gte(cases.openedOn, from), lte(cases.openedOn, to)));

const taken = (db: Db, span: Span) =>
  db
    .select({ one: sql`1` })
    .from(detentions)
    .where(and(eq(detentions.caseId, standings.caseId), takenWithin(span)));

/** A time that nobody knows lies in no week. */
export const takenWithin = (span: Span) =>
  and(
    within(detentions.takenFrom, span),
    ne(detentions.takenPrecision, "unknown"),
    isNull(detentions.withdrawnAt),
  );

const closed = (db: Db, span: Span) =>
  db
    .select({ one: sql`1` })
    .from(closures)
    .where(and(eq(closures.caseId, standings.caseId), closedWithin(span)));

/** A file that was opened again has no outcome. */
export const closedWithin = (span: Span) => and(within(closures.closedAt, span), isNull(closures.reopenedAt));

const refused = (db: Db, span: Span, placeId: string | null | undefined) =>
  db
    .select({ one: sql`1` })
    .from(asylumAttempts)
    .where(
      and(
        eq(asylumAttempts.caseId, standings.caseId),
        refusedWithin(span),
        placeId === undefined
          ? undefined
          : placeId === null
            ? isNull(asylumAttempts.placeId)
            : eq(asylumAttempts.placeId, placeId),
      ),
    );

/** Nobody took the request. */
export const refusedWithin = (span: Span) =>
  and(
    within(asylumAttempts.happenedFrom, span),
    eq(asylumAttempts.outcome, "registration_refused"),
    isNull(asylumAttempts.withdrawnAt),
  );

const within = (column: AnyColumn, { since, until }: Span) => and(gte(column, since), lt(column, until));
