import { and, asc, eq, gt, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { numbered, officesOf } from "./which-cases.ts";

/** Whose paper it is. */
export type Issuer = "state" | "unhcr";
/** Of one office, or of exactly these files by number. */
export type WhichCertificates = { officeId?: string | undefined; numbers?: string[] };
export type CertificatePlace = { until: string; caseId: string; whose: Issuer };

const COLUMNS = {
  unhcr: { status: standings.unhcrStatus, until: standings.unhcrUntil },
  state: { status: standings.stateStatus, until: standings.stateUntil },
};

/** What proves a status of an open file, and until when: what has ended or ends first comes first. */
export function listCertificates(
  db: Db,
  scope: Scope,
  which: WhichCertificates,
  { after, most }: { after?: CertificatePlace | undefined; most: number },
) {
  const first = (whose: Issuer) =>
    sql`select * from ${half(db, scope, which, whose, { after, most }).as(whose)}`;
  return db
    .select({
      whose: sql<Issuer>`merged.whose`,
      status: sql<string>`merged.status`,
      until: sql<string>`merged.until`,
      caseId: standings.caseId,
      officeId: standings.officeId,
      assigneeId: standings.assigneeId,
      number: cases.number,
      pseudonym: cases.pseudonym,
    })
    .from(sql`(${first("state")} union all ${first("unhcr")}) as merged`)
    .innerJoin(standings, eq(standings.caseId, sql`merged.case_id`))
    .innerJoin(cases, eq(cases.id, standings.caseId))
    .orderBy(sql`merged.until`, sql`merged.case_id`, sql`merged.whose`)
    .limit(most);
}

export type CertificateRow = Awaited<ReturnType<typeof listCertificates>>[number];

/** The first papers of one issuer: a page has no more of them than it has rows. */
function half(
  db: Db,
  scope: Scope,
  which: WhichCertificates,
  whose: Issuer,
  { after, most }: { after: CertificatePlace | undefined; most: number },
) {
  const { status, until } = COLUMNS[whose];
  return db
    .select({
      whose: sql`${sql.raw(`'${whose}'`)}`.as("whose"),
      status: sql`${status}`.as("status"),
      until: sql`${until}`.as("until"),
      caseId: sql`${standings.caseId}`.as("case_id"),
    })
    .from(standings)
    .where(and(whichCertificates(db, scope, which, whose), after && following(whose, after)))
    .orderBy(asc(until), asc(standings.caseId))
    .limit(most);
}

export const countCertificates = (db: Db, scope: Scope, which: WhichCertificates) => {
  const some = (whose: Issuer) =>
    db
      .select({ id: standings.caseId })
      .from(standings)
      .where(whichCertificates(db, scope, which, whose));
  return countUpTo(
    db,
    some("state")
      .unionAll(some("unhcr"))
      .limit(COUNTED_TO + 1),
  );
};

const whichCertificates = (db: Db, scope: Scope, { officeId, numbers }: WhichCertificates, whose: Issuer) =>
  and(
    inArray(standings.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    eq(standings.open, true),
    isNotNull(COLUMNS[whose].until),
    numbers && inArray(standings.caseId, numbered(db, [...scope.offices], numbers)),
  );

/** Of one file and day the state's paper comes first. */
function following(whose: Issuer, after: CertificatePlace) {
  const { until } = COLUMNS[whose];
  const next = whose > after.whose ? gte(standings.caseId, after.caseId) : gt(standings.caseId, after.caseId);
  return or(gt(until, after.until), and(eq(until, after.until), next));
}
