import { and, eq, exists, gt, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { FigureName } from "#domain/cases/figures.ts";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { NEVER, standingSpells } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";

const SOON_MS = 72 * 3_600_000;

export type Earlier = { past: Date; offices: string[] };

/** Whether every one of these offices that has files has had some already then. */
export async function hasHistory(db: Db, { past, offices }: Earlier): Promise<boolean> {
  const had = (office: string, more?: SQL) =>
    sql<boolean>`case when ${exists(ofOffice(db, office, more))} then 1 else 0 end`.mapWith(Boolean);
  if (offices.length === 0) return false;
  const told = offices.flatMap((office, at) => [
    [`ever${at}`, had(office).as(`ever${at}`)] as const,
    [`then${at}`, had(office, lte(standingSpells.since, past)).as(`then${at}`)] as const,
  ]);
  const [found] = await db.select(Object.fromEntries(told)).from(sql`(select 1 as one) as once`);
  const ever = offices.flatMap((_, at) => (found?.[`ever${at}`] ? [at] : []));
  return ever.length > 0 && ever.every((at) => found?.[`then${at}`]);
}

const ofOffice = (db: Db, office: string, more?: SQL) =>
  db
    .select({ one: sql`1` })
    .from(standingSpells)
    .where(and(eq(standingSpells.officeId, office), more));

/**
 * How many more files stand so now than then: of those alone that have come to stand otherwise, which are few. A file
 * that stood so then and stands so now under two spells is taken away once and added once.
 */
export async function countChanges(db: Db, { past, offices }: Earlier) {
  const sign = sql`case when ${standingSpells.until} = ${until(NEVER)} then 1 else -1 end`;
  const changed = (stood: SQL) =>
    sql<number>`coalesce(sum(case when ${stood} then ${sign} else 0 end), 0)`.mapWith(Number);
  const [found] = await db
    .select({
      extreme: changed(sql`${standingSpells.risk} = 4`),
      detained: changed(eq(standingSpells.detained, true)),
      unassigned: changed(eq(standingSpells.assigned, false)),
    })
    .from(standingSpells)
    .where(
      and(
        inArray(standingSpells.officeId, offices),
        eq(standingSpells.open, true),
        gt(standingSpells.until, past),
        or(
          and(eq(standingSpells.until, NEVER), gt(standingSpells.since, past)),
          and(sql`${standingSpells.until} < ${until(NEVER)}`, lte(standingSpells.since, past)),
        ),
      ),
    );
  return found ?? { extreme: 0, detained: 0, unassigned: 0 };
}

/** In how many files that were open then something was overdue, and in how many something ended within 72 hours. */
export async function countThen(db: Db, { past, offices }: Earlier) {
  const soon = new Date(past.getTime() + SOON_MS);
  return {
    overdue: await countRunning(db, { past, offices }, [
      eq(clocks.kind, "our_deadline"),
      lte(clocks.dueAt, past),
    ]),
    within_72h: await countRunning(db, { past, offices }, [
      inArray(clocks.kind, [...CLOCK_KINDS]),
      gt(clocks.dueAt, past),
      lte(clocks.dueAt, soon),
    ]),
  } satisfies Partial<Record<FigureName, number>>;
}

/** Those that ran then: what still runs, and what has stopped since. */
async function countRunning(db: Db, { past, offices }: Earlier, due: SQL[]): Promise<number> {
  const ran = [inArray(clocks.officeId, offices), ...due, lte(clocks.startedAt, past), openThen(db, past)];
  const those = (state: SQL[]) =>
    db
      .select({ id: clocks.caseId })
      .from(clocks)
      .where(and(...state, ...ran));
  const stillRuns = those([eq(clocks.running, true)]);
  const hasStopped = those([sql`not ${clocks.running}`, gt(clocks.stoppedAt, past)]);
  const [found] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(stillRuns.union(hasStopped).as("ran"));
  return found?.count ?? 0;
}

const openThen = (db: Db, past: Date) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(standingSpells)
      .where(
        and(
          eq(standingSpells.caseId, clocks.caseId),
          lte(standingSpells.since, past),
          gt(standingSpells.until, past),
          eq(standingSpells.open, true),
        ),
      ),
  );

const until = (moment: Date) => sql.param(moment, standingSpells.until);
