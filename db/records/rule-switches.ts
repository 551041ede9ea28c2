import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { compiled, given } from "../compiled.ts";
import { ANEW, cases, standings } from "../schema/cases.ts";
import { clocks, ruleSwitches } from "../schema/clocks.ts";
import { amendRow, insertRow, type Writing } from "./writing.ts";

export type RuleSwitch = typeof ruleSwitches.$inferSelect;

export const insertRuleSwitch = (tx: Writing, row: typeof ruleSwitches.$inferInsert) =>
  insertRow(tx, ruleSwitches, row);
export const amendRuleSwitch = (
  tx: Writing,
  at: { id: string; version: number },
  changes: Partial<RuleSwitch>,
) => amendRow(tx, ruleSwitches, at, changes);

const switchesOf = compiled<{ officeId: string }, RuleSwitch>((db) =>
  db
    .select()
    .from(ruleSwitches)
    .where(eq(ruleSwitches.officeId, given(ruleSwitches.officeId, "officeId"))),
);
/** The rules that an office has switched. */
export const listRuleSwitches = (db: Db, officeId: string): Promise<RuleSwitch[]> =>
  switchesOf(db, { officeId });

export async function findRuleSwitch(db: Db, officeId: string, rule: string) {
  const [found] = await db
    .select()
    .from(ruleSwitches)
    .where(and(eq(ruleSwitches.officeId, officeId), eq(ruleSwitches.rule, rule)));
  return found;
}

/** From now on every file of an office is derived anew. */
export async function deriveOfficeAnew(db: Db, officeId: string) {
  await db.update(standings).set({ changesAt: ANEW }).where(eq(standings.officeId, officeId));
}

/** On how many open files of these offices each rule runs now. */
export const countFilesByRule = (db: Db, scope: Scope) =>
  db
    .select({
      rule: clocks.rule,
      files: sql<number>`count(distinct ${clocks.caseId})`.mapWith(Number),
    })
    .from(clocks)
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .where(
      and(inArray(clocks.officeId, [...scope.offices]), eq(clocks.running, true), eq(standings.open, true)),
    )
    .groupBy(clocks.rule);

/** The files of these offices on which a rule runs now. */
export const listFilesOfRule = (db: Db, scope: Scope, rule: string, most: number) =>
  db
    .select({
      caseId: cases.id,
      officeId: standings.officeId,
      caseNumber: cases.number,
      pseudonym: cases.pseudonym,
      dueAt: clocks.dueAt,
    })
    .from(clocks)
    .innerJoin(standings, eq(standings.caseId, clocks.caseId))
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(
      and(
        inArray(clocks.officeId, [...scope.offices]),
        eq(clocks.running, true),
        eq(standings.open, true),
        eq(clocks.rule, rule),
      ),
    )
    .orderBy(clocks.dueAt, clocks.caseId)
    .limit(most);
