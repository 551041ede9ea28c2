import { type SQL, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { standings } from "../schema/cases.ts";
import { type Which, whichCases } from "./which-cases.ts";

/** Counting stops here: beyond it a list says "10,000+". */
export const COUNTED_TO = 10_000;

export type Count = { count: number; more: boolean };

/** How many files each of these lists has, as far as a list counts, in one statement. */
export const countCases = <Name extends string>(
  db: Db,
  scope: Scope,
  lists: Record<Name, Which>,
  now: Date,
): Promise<Record<Name, Count>> =>
  countEach(db, lists, (which) => counted(listed(db, scope, which, now).limit(COUNTED_TO + 1)), atMost);

/** How many files each of these lists has, every one of them: for figures, which are kept where there are many. */
export const countAllCases = <Name extends string>(
  db: Db,
  scope: Scope,
  lists: Record<Name, Which>,
  now: Date,
): Promise<Record<Name, number>> =>
  countEach(
    db,
    lists,
    (which) => counted(listed(db, scope, which, now)),
    (count) => count,
  );

async function countEach<Name extends string, Told>(
  db: Db,
  lists: Record<Name, Which>,
  countOf: (which: Which) => SQL<number>,
  tell: (count: number) => Told,
): Promise<Record<Name, Told>> {
  const names = Object.keys(lists) as Name[];
  const counts = Object.fromEntries(names.map((name) => [name, countOf(lists[name]).as(name)]));
  const [found] = await db.select(counts).from(sql`(select 1 as one) as once`);
  const told = names.map((name) => [name, tell(Number(found?.[name] ?? 0))]);
  return Object.fromEntries(told) as Record<Name, Told>;
}

const listed = (db: Db, scope: Scope, which: Which, now: Date) =>
  db
    .select({ one: sql`1`.as("one") })
    .from(standings)
    .where(whichCases(db, scope, which, now))
    .$dynamic();

const counted = (files: ReturnType<typeof listed>) =>
  sql<number>`(select count(*) from ${files.as("some")})`.mapWith(Number);

const atMost = (count: number): Count => ({ count: Math.min(count, COUNTED_TO), more: count > COUNTED_TO });
