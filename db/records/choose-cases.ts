import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import type { CaseSort } from "#domain/cases/case-sorts.ts";
import { riskOf } from "#domain/cases/risk-order.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { cases, standings } from "../schema/cases.ts";
import { type CasePlace, following, ORDER, SORT_KEYS } from "./case-sorts.ts";
import { officesOf, type Which, whichCases } from "./which-cases.ts";

export type CasePage = { sort: CaseSort; after?: CasePlace; most: number };

/**
 * Chooses the files of one page. An index holds the files of one office and one level in the order of the list, not those
 * of several: so the first few of each are read, and the page is the first of them all, however many files there are.
 */
export function chooseCases(db: Db, scope: Scope, which: Which, page: CasePage, now: Date) {
  const firsts = stretches(scope, which, page).map((stretch) => {
    const wanted = whichCases(db, scope, { ...which, ...stretch }, now);
    return sql`select * from ${first(db, page, wanted).as("stretch")}`;
  });
  return db
    .select({ caseId: sql<string>`case_id`.as("chosen_id") })
    .from(sql`(${sql.join(firsts, sql` union all `)}) as merged`)
    .orderBy(...MERGED[page.sort])
    .limit(page.most);
}

const MERGED = {
  risk: [sql`risk desc`, sql`next_due_at`, sql`case_id`],
  file: [sql`number`],
  changed: [sql`changed_at desc`, sql`case_id`],
};

function first(db: Db, { sort, after, most }: CasePage, wanted: SQL | undefined) {
  const chosen = sort === "file" ? byFile(db) : db.select(SORT_KEYS[sort]).from(standings).$dynamic();
  return chosen
    .where(and(wanted, after && following(sort, after)))
    .orderBy(...ORDER[sort])
    .limit(most);
}

/** Numbers stand in the file itself, in the order of its office's index. */
const byFile = (db: Db) =>
  db
    .select(SORT_KEYS.file)
    .from(cases)
    .innerJoin(standings, and(eq(standings.caseId, cases.id), eq(standings.officeId, cases.officeId)))
    .$dynamic();

/** What finds few files by another index is better asked at once. */
function stretches(scope: Scope, which: Which, { sort, after }: CasePage): Which[] {
  const { due, called, numbers, assigneeId, whereabouts, held, placeId, happened, procedure } = which;
  const atStep = procedure?.includes(".") || undefined;
  const few = [due, called, numbers, assigneeId, whereabouts, held, placeId, happened, atStep].some(
    (one) => one !== undefined,
  );
  const offices = officesOf(scope, which);
  if (few || offices.length === 0) return [{}];
  if (sort !== "risk") return offices.map((officeId) => ({ officeId }));
  const levels = RISK_LEVELS.filter(
    (risk) => (which.risk ?? risk) === risk && riskOf(risk) <= (after?.risk ?? 4),
  );
  return offices.flatMap((officeId) => levels.map((risk) => ({ officeId, risk })));
}
