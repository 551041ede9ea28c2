import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { CertificateSort, Issuer } from "#domain/lists/certificates.ts";
import { cases, standings } from "../schema/cases.ts";
import { afterPlace } from "./after-place.ts";
import { COUNTED_TO } from "./count-cases.ts";
import { countUpTo } from "./count-up-to.ts";
import { numbered, officesOf } from "./which-cases.ts";

/** Of one office, or of exactly these files by number; of one issuer, of somebody's files or nobody's (null), with a last day between two. */
export type WhichCertificates = {
  officeId?: string | undefined;
  numbers?: string[] | undefined;
  whose?: Issuer | undefined;
  assigneeId?: string | null | undefined;
  from?: string | undefined;
  to?: string | undefined;
};
/** What the sorts order by, of the last row of a page. */
export type CertificatePlace = { until: string; number: string; caseId: string; whose: Issuer };
export type CertificatePage = { sort?: CertificateSort; after?: CertificatePlace | undefined; most: number };

const COLUMNS = {
  unhcr: { status: standings.unhcrStatus, until: standings.unhcrUntil },
  state: { status: standings.stateStatus, until: standings.stateUntil },
};

/** What proves a status of an open file, and until when: what has ended or ends first comes first. */
export function listCertificates(
  db: Db,
  scope: Scope,
  which: WhichCertificates,
  { sort = "until", after, most }: CertificatePage,
) {
  const firsts = issuersOf(which).map(
    (whose) => sql`select * from ${half(db, scope, which, whose, { sort, after, most }).as(whose)}`,
  );
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
    .from(sql`(${sql.join(firsts, sql` union all `)}) as merged`)
    .innerJoin(standings, eq(standings.caseId, sql`merged.case_id`))
    .innerJoin(cases, eq(cases.id, standings.caseId))
    .orderBy(...MERGED[sort])
    .limit(most);
}

export type CertificateRow = Awaited<ReturnType<typeof listCertificates>>[number];

/** Of one file and day the state's paper comes first. */
const issuersOf = ({ whose }: WhichCertificates): Issuer[] => (whose ? [whose] : ["state", "unhcr"]);

const MERGED: Record<CertificateSort, SQL[]> = {
  until: [sql`merged.until`, sql`merged.case_id`, sql`merged.whose`],
  file: [asc(cases.number), sql`merged.whose`],
};

/** The first papers of one issuer: a page has no more of them than it has rows. */
function half(
  db: Db,
  scope: Scope,
  which: WhichCertificates,
  whose: Issuer,
  { sort, after, most }: { sort: CertificateSort; after: CertificatePlace | undefined; most: number },
) {
  const { status, until } = COLUMNS[whose];
  const papers = db
    .select({
      whose: nameOf(whose).as("whose"),
      status: sql`${status}`.as("status"),
      until: sql`${until}`.as("until"),
      caseId: sql`${standings.caseId}`.as("case_id"),
    })
    .from(standings)
    .$dynamic();
  const byFile = sort === "file";
  return (byFile ? papers.innerJoin(cases, eq(cases.id, standings.caseId)) : papers)
    .where(and(whichCertificates(db, scope, which, whose), after && following(sort, whose, after)))
    .orderBy(...(byFile ? [asc(cases.number)] : [asc(until), asc(standings.caseId)]))
    .limit(most);
}

const nameOf = (whose: Issuer) => sql`${sql.raw(`'${whose}'`)}`;

export const countCertificates = (db: Db, scope: Scope, which: WhichCertificates) => {
  const some = (whose: Issuer) =>
    db
      .select({ id: standings.caseId })
      .from(standings)
      .where(whichCertificates(db, scope, which, whose));
  const all = which.whose ? some(which.whose).$dynamic() : some("state").unionAll(some("unhcr")).$dynamic();
  return countUpTo(db, all.limit(COUNTED_TO + 1));
};

function whichCertificates(
  db: Db,
  scope: Scope,
  { officeId, numbers, assigneeId, from, to }: WhichCertificates,
  whose: Issuer,
) {
  const { until } = COLUMNS[whose];
  return and(
    inArray(standings.officeId, officesOf(scope, officeId === undefined ? {} : { officeId })),
    eq(standings.open, true),
    isNotNull(until),
    from === undefined ? undefined : gte(until, from),
    to === undefined ? undefined : lte(until, to),
    assigneeId === undefined
      ? undefined
      : assigneeId === null
        ? isNull(standings.assigneeId)
        : eq(standings.assigneeId, assigneeId),
    numbers && inArray(standings.caseId, numbered(db, [...scope.offices], numbers)),
  );
}

function following(
  sort: CertificateSort,
  whose: Issuer,
  { until, number, caseId, whose: last }: CertificatePlace,
) {
  const issuer = { by: nameOf(whose), last };
  return sort === "file"
    ? afterPlace([{ by: cases.number, last: number }, issuer])
    : afterPlace([{ by: COLUMNS[whose].until, last: until }, { by: standings.caseId, last: caseId }, issuer]);
}
