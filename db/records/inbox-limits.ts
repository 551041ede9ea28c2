import { and, desc, eq, gt, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { carried, type Mine, OF_FILE, type Paged } from "./list-inbox.ts";

/** What is told of a limit: that it came near, with its first warning, and has not passed; that it has passed. */
export type ToldOfLimit = "near" | "passed";

/** One that had passed when somebody first knew of it is told then. */
const TOLD_AT = {
  near: sql<Date>`${clocks.tellsAt}`.mapWith(clocks.dueAt),
  passed:
    sql<Date>`case when ${clocks.tellsAt} > ${clocks.dueAt} then ${clocks.tellsAt} else ${clocks.dueAt} end`.mapWith(
      clocks.dueAt,
    ),
} as const;

/** Running limits of one's open files, and for a supervisor of those that nobody has; what was told last first. */
export const listLimitsOfMine = (
  db: Db,
  mine: Mine,
  told: ToldOfLimit,
  { before, most, only }: Paged,
): Promise<LimitTold[]> => {
  const at = TOLD_AT[told];
  return db
    .select({
      caseId: clocks.caseId,
      key: clocks.key,
      at,
      clock: clocks.clock,
      held: sql`${standings.detentionId} is not null`.mapWith(Boolean),
      ...OF_FILE,
    })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .where(
      and(
        limitsTold(db, mine, told),
        before && or(lt(at, instantIn(before.at)), and(eq(at, instantIn(before.at)), isBefore(before.id))),
        only && or(...only.map(isLimit)),
      ),
    )
    .orderBy(desc(at), desc(clocks.caseId), desc(clocks.key))
    .limit(most);
};

export type LimitTold = {
  caseId: string;
  key: string;
  at: Date;
  clock: unknown;
  /** somebody who is held */
  held: boolean;
  caseNumber: string;
  pseudonym: string;
  officeId: string;
};

/** Limits of which this is told since then. */
export const limitsTold = (db: Db, mine: Mine, ...told: ToldOfLimit[]) =>
  and(
    inArray(clocks.caseId, tellingOf(db, mine)),
    eq(clocks.running, true),
    or(...told.map((one) => (one === "near" ? cameNear(mine) : hasPassed(mine)))),
  );

/** Our own limits that had passed until then in the files of which somebody is told. */
export const oursPassed = (db: Db, mine: Mine, until: Date) =>
  and(inArray(clocks.caseId, tellingOf(db, mine)), ours(until));

/** The same in the files that they carry themselves. */
export const minePassed = (db: Db, { scope, userId }: Mine, until: Date) =>
  and(inArray(clocks.caseId, carried(db, scope, userId, eq(standings.open, true))), ours(until));

const ours = (until: Date) =>
  and(eq(clocks.running, true), eq(clocks.kind, "our_deadline"), passedBetween(new Date(0), until));

const passedBetween = (since: Date, until: Date) => and(gt(clocks.dueAt, since), lte(clocks.dueAt, until));

const hasPassed = ({ since, now }: Mine) => and(gt(TOLD_AT.passed, instantIn(since)), lte(clocks.dueAt, now));

/** A moment as a column of moments takes it. */
const instantIn = (at: Date) => sql.param(at, clocks.dueAt);

/** Of somebody who is held every limit is told, whatever its reader has chosen. */
const cameNear = ({ since, now, off }: Mine) =>
  and(
    gt(clocks.tellsAt, since),
    lte(clocks.tellsAt, now),
    gt(clocks.dueAt, now),
    off.includes("near")
      ? sql`exists (select 1 from ${standings} where ${standings.caseId} = ${clocks.caseId} and ${standings.detentionId} is not null)`
      : undefined,
  );

/** The open files that somebody carries; nobody else is told of those that nobody has, so that a supervisor is. Two statements: each seeks in the index. */
function tellingOf(db: Db, { scope, userId, supervises }: Mine) {
  const own = carried(db, scope, userId, eq(standings.open, true));
  if (!supervises) return own;
  const nobodys = db
    .select({ id: standings.caseId })
    .from(standings)
    .where(
      and(
        inArray(standings.officeId, [...scope.offices]),
        eq(standings.open, true),
        isNull(standings.assigneeId),
      ),
    );
  return own.unionAll(nobodys);
}

/** A limit's id in an inbox: its file's, and its key. */
export const limitId = ({ caseId, key }: { caseId: string; key: string }) => `${caseId} ${key}`;
const partsOf = (id: string) => id.split(" ") as [string, string | undefined];

const isLimit = (id: string) => {
  const [caseId, key = ""] = partsOf(id);
  return and(eq(clocks.caseId, caseId), eq(clocks.key, key));
};

const isBefore = (id: string) => {
  const [caseId, key = ""] = partsOf(id);
  return or(lt(clocks.caseId, caseId), and(eq(clocks.caseId, caseId), lt(clocks.key, key)));
};
