import { and, asc, eq, gte, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { beginningsOf } from "#domain/pseudonyms/beginnings-of.ts";
import { compiled, given } from "../compiled.ts";
import { cases, earlierPseudonyms, pseudonymBeginnings } from "../schema/cases.ts";
import type { CaseFile } from "./cases.ts";
import { insertRow, type Writing } from "./writing.ts";

export const insertEarlierPseudonym = (tx: Writing, row: typeof earlierPseudonyms.$inferInsert) =>
  insertRow(tx, earlierPseudonyms, row);

const earlierOf = compiled((db) =>
  db
    .select({ pseudonym: earlierPseudonyms.pseudonym, folded: earlierPseudonyms.pseudonymFolded })
    .from(earlierPseudonyms)
    .where(eq(earlierPseudonyms.caseId, given(earlierPseudonyms.caseId, "caseId")))
    .orderBy(asc(earlierPseudonyms.recordedAt), asc(earlierPseudonyms.id)),
);
/** What a file was called before, in that order: also what it is called again by now. */
export const listEarlierPseudonyms = (db: Db, { id }: CaseFile) => earlierOf(db, { caseId: id });

/** Which of these are taken by other files: pseudonyms are unique in an office, for ever. */
export async function listPseudonymsTaken(
  db: Db,
  officeId: string,
  folded: readonly string[],
  but?: CaseFile,
): Promise<Set<string>> {
  const now = await db
    .select({ folded: cases.pseudonymFolded })
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        inArray(cases.pseudonymFolded, [...folded]),
        but && ne(cases.id, but.id),
      ),
    );
  const before = await db
    .select({ folded: earlierPseudonyms.pseudonymFolded })
    .from(earlierPseudonyms)
    .where(
      and(
        eq(earlierPseudonyms.officeId, officeId),
        inArray(earlierPseudonyms.pseudonymFolded, [...folded]),
        but && ne(earlierPseudonyms.caseId, but.id),
      ),
    );
  return new Set([...now, ...before].map((row) => row.folded));
}

/** The files of this scope's offices whose pseudonym is this one, folded, or was. */
export const listCasesCalled = (db: Db, { offices }: Scope, folded: string): Promise<CaseFile[]> =>
  db
    .select()
    .from(cases)
    .where(and(inArray(cases.officeId, [...offices]), isCalled(db, offices, folded)))
    .limit(10);

/** That a file goes by this pseudonym, folded, or went by it before. */
export const isCalled = (db: Db, offices: readonly string[], folded: string): SQL | undefined =>
  or(
    eq(cases.pseudonymFolded, folded),
    inArray(
      cases.id,
      db
        .select({ id: earlierPseudonyms.caseId })
        .from(earlierPseudonyms)
        .where(
          and(
            inArray(earlierPseudonyms.officeId, [...offices]),
            eq(earlierPseudonyms.pseudonymFolded, folded),
          ),
        ),
    ),
  );

/** The files of these offices of whose pseudonym, of now or before, some word begins so, folded. */
export const begunWith = (db: Db, offices: readonly string[], folded: string) =>
  db
    .select({ id: pseudonymBeginnings.caseId })
    .from(pseudonymBeginnings)
    .where(
      and(
        inArray(pseudonymBeginnings.officeId, [...offices]),
        // A range, and no LIKE: with an escape SQLite reads the whole index for it, and PostgreSQL for ILIKE.
        gte(pseudonymBeginnings.beginning, folded),
        lt(pseudonymBeginnings.beginning, `${folded}${LAST}`),
        folded === "" ? sql`1 = 0` : undefined, // nothing but marks was typed
      ),
    );

/** Text is sorted by its bytes: behind every other character. */
const LAST = "\u{10ffff}";

const put = compiled((db) =>
  db
    .insert(pseudonymBeginnings)
    .values({
      officeId: given(pseudonymBeginnings.officeId, "officeId"),
      beginning: given(pseudonymBeginnings.beginning, "beginning"),
      caseId: given(pseudonymBeginnings.caseId, "caseId"),
    })
    .onConflictDoNothing()
    .returning({ done: sql<number>`1` }),
);
/** So that a file is found by what it is called now; by what it was called before it still is. */
export async function putBeginnings(db: Db, { id, officeId, pseudonymFolded }: CaseFile): Promise<void> {
  for (const beginning of beginningsOf(pseudonymFolded)) await put(db, { officeId, beginning, caseId: id });
}
