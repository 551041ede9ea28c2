import type { CaseFile } from "#db/records/cases.ts";
import { findPlan, type PlanRecord } from "#db/records/plans.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { staffNames } from "../users/staff-names.ts";
import { openValue } from "../vault.ts";

/** What the sealed part of a plan says. */
export type PlanSaid = { goal: string; steps?: string | undefined };

/** The plan of a file as people read it: what is aimed at, who answers for it, by which day, and whether the person agreed. */
export async function planKnown(db: Db, actor: Actor, file: CaseFile, now: Date) {
  const plan = await findPlan(db, file);
  if (!plan) return undefined;
  const said = await planSaid(db, plan);
  const { version, responsibleId, dueOn, agreed, recordedBy, recordedAt } = plan;
  const names = await staffNames(db, [responsibleId, recordedBy]);
  return {
    version,
    goal: said === "unreadable" ? undefined : said.goal,
    steps: said === "unreadable" ? undefined : said.steps,
    responsibleId,
    responsible: names.get(responsibleId)?.short ?? "",
    dueOn,
    overdue: dueOn !== null && dueOn < localDay(now, officeOf(actor, file.officeId).timeZone),
    agreed,
    setBy: names.get(recordedBy)?.name ?? "",
    setAt: recordedAt,
  };
}

export const planSaid = (db: Db, { id, chain, version, sealed }: PlanRecord) =>
  openValue<PlanSaid>(db, { table: "plans", id, chain, version }, "plan", sealed);
