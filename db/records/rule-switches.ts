import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { ANEW, standings } from "../schema/cases.ts";
import { clocks, ruleSwitches } from "../schema/clocks.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type RuleSwitchRecord = typeof ruleSwitches.$inferSelect;

const switchesOf = compiled<{ officeId: string }, RuleSwitchRecord>((db) =>
  db
    .select()
    .from(ruleSwitches)
    .where(eq(ruleSwitches.officeId, given(ruleSwitches.officeId, "officeId")))
    .orderBy(asc(ruleSwitches.rule)),
);
/** What an office has said of rules, each as it said last. */
export const listRuleSwitches = (db: Db, officeId: string): Promise<RuleSwitchRecord[]> =>
  switchesOf(db, { officeId });

export const insertRuleSwitch = (tx: Writing, row: typeof ruleSwitches.$inferInsert) =>
  insertRow(tx, ruleSwitches, row);
export const amendRuleSwitch = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<RuleSwitchRecord>,
) => amendRow(tx, ruleSwitches, at, changes);

/** Every file of an office is derived anew when it is next asked for. */
export async function deriveOfficeAnew(db: Db, officeId: string) {
  await db.update(standings).set({ changesAt: ANEW }).where(eq(standings.officeId, officeId));
}

/** On how many files of these offices each rule runs now. */
export async function countRunning(db: Db, offices: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ rule: clocks.rule, running: count() })
    .from(clocks)
    .where(and(inArray(clocks.officeId, offices), eq(clocks.running, true)))
    .groupBy(clocks.rule);
  return new Map(rows.map(({ rule, running }) => [rule, running]));
}
