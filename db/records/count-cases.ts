import { sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { standings } from "../schema/cases.ts";
import { type Which, whichCases } from "./which-cases.ts";

/** Counting stops here: beyond it a list says "10,000+". */
export const COUNTED_TO = 10_000;

export type Count = { count: number; more: boolean };

/** How many files each of these lists has, in one statement. */
export async function countCases<Name extends string>(
  db: Db,
  scope: Scope,
  lists: Record<Name, Which>,
  now: Date,
): Promise<Record<Name, Count>> {
  const names = Object.keys(lists) as Name[];
  const counts = Object.fromEntries(
    names.map((name) => [name, counted(db, scope, lists[name], now).as(name)]),
  );
  const [found] = await db.select(counts).from(sql`(select 1 as one) as once`);
  const told = names.map((name) => [name, atMost(Number(found?.[name] ?? 0))]);
  return Object.fromEntries(told) as Record<Name, Count>;
}

function counted(db: Db, scope: Scope, which: Which, now: Date) {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(standings)
    .where(whichCases(db, scope, which, now))
    .limit(COUNTED_TO + 1);
  return sql<number>`(select count(*) from ${some.as("some")})`.mapWith(Number);
}

const atMost = (count: number): Count => ({ count: Math.min(count, COUNTED_TO), more: count > COUNTED_TO });
