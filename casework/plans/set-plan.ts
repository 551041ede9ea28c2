import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { amendPlan, findPlan, insertPlan, type PlanRecord } from "#db/records/plans.ts";
import { findUser } from "#db/records/users.ts";
import type { Db } from "#dialect";
import { ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { AGREEMENTS } from "#domain/vocabulary/agreements.ts";
import { changedMeanwhile } from "../cases/changed-meanwhile.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { command } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { mayCarry } from "../users/assignees.ts";
import { staffNames } from "../users/staff-names.ts";
import { type PlanSaid, planSaid } from "./plan-known.ts";

const input = z.object({
  caseNumber,
  /** Of the plan that is set anew; 0, or left out, while there is none. */
  version: z.coerce.number("form.missing").int("form.missing").nonnegative("form.missing").default(0),
  goal: z.string("plan.goal_missing").trim().min(1, "plan.goal_missing").pipe(line(300)),
  steps: prose(5000).optional(),
  responsibleId: z.string("plan.responsible_missing").min(1, "plan.responsible_missing"),
  dueOn: z.iso.date("form.date").optional(),
  agreed: z.enum(AGREEMENTS, "plan.agreed_missing"),
});

/** Sets what is aimed at for a person, or sets it anew: there is one plan a file, and the earlier one stays in its history. */
export const setPlan = command({
  name: "plan.set",
  guards: "entity",
  input,
  async carryOut({ actor, scope, input, tx, now }) {
    const file = await findCase(tx.db, scope, input.caseNumber);
    const { version, goal, steps, responsibleId, dueOn, agreed } = input;
    const before = await findPlan(tx.db, file);
    if ((before?.version ?? 0) !== version) throw await setMeanwhile(tx.db, file, input, before);
    const responsible = await findUser(tx.db, responsibleId);
    if (!responsible || !mayCarry(responsible, [file.officeId]))
      throw ruleBroken("responsibleId", "case.no_such_caseworker");
    const today = localDay(now, officeOf(actor, file.officeId).timeZone);
    if (dueOn !== undefined && dueOn < today) throw ruleBroken("dueOn", "plan.due_past");
    const { id, chain } = file;
    const said: PlanSaid = { goal, steps };
    const planned = {
      responsibleId,
      dueOn: dueOn ?? null,
      agreed,
      sealed: await tx.seal({ table: "plans", id, chain, version: version + 1 }, "plan", said),
      recordedBy: actor.userId,
      recordedAt: now,
    };
    const plan = before
      ? await amendPlan(tx, { id, version }, planned)
      : await insertPlan(tx, { id, chain, version: 1, ...planned });
    if (!plan) throw await setMeanwhile(tx.db, file, input, await findPlan(tx.db, file));
    return {
      happened: "plan.set",
      chain,
      caseId: id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "plans", id, version: plan.version },
      details: {
        by: actor.name,
        ...(before && { revised: "yes" }),
        goal,
        text: steps,
        responsible: (await staffNames(tx.db, [responsibleId])).get(responsibleId)?.name ?? "",
        responsibleId,
        dueOn,
        agreed,
      },
    };
  },
});

/** What differs from the plan that somebody has set meanwhile; of who answers for it, the ids. */
async function setMeanwhile(
  db: Db,
  { id, chain }: CaseFile,
  mine: z.output<typeof input>,
  theirs: PlanRecord | undefined,
) {
  const said = theirs && (await planSaid(db, theirs));
  const { goal = "", steps = "" } = said === undefined || said === "unreadable" ? {} : said;
  const { responsibleId = "", dueOn = "", agreed = "" } = theirs ?? {};
  const now = { goal, steps, responsibleId, dueOn: dueOn ?? "", agreed };
  const differences = Object.entries(now)
    .map(([field, value]) => ({
      field,
      yours: mine[field as keyof typeof now] ?? "",
      theirs: value,
    }))
    .filter(({ yours, theirs }) => yours !== theirs);
  return changedMeanwhile(db, chain, { table: "plans", id }, theirs?.version ?? 0, differences);
}
