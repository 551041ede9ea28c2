import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { findUser } from "#db/records/users.ts";
import type { Db } from "#dialect";
import type { Demand } from "#domain/vocabulary/demands.ts";
import type { ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { giveTask } from "../tasks/give-task.ts";
import { mayCarry } from "../users/assignees.ts";
import { mayBeTakenUnder } from "./may-be-taken-under.ts";

/**
 * Makes a task of what forbids handing somebody over, or removing them, for whoever carries the file, or else for the
 * actor: to demand release today of somebody who is held; that the request is refused, or that they are not removed, of
 * somebody who is not.
 */
export async function demandBecause(
  story: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  bars: ExtraditionBar[],
  against?: "extradition" | "removal",
): Promise<Happening[]> {
  if (bars.length === 0) return [];
  const { actor, tx, now } = story;
  const carrier = file.assigneeId === null ? undefined : await findUser(tx.db, file.assigneeId);
  const assigneeId = carrier && mayCarry(carrier, [file.officeId]) ? carrier.id : actor.userId;
  const held = (await listDetentions(tx.db, file)).some(({ endedFrom }) => endedFrom === null);
  const today = localDay(now, officeOf(actor, file.officeId).timeZone);
  const demand = held
    ? ({ said: { demand: "release", bars }, dueOn: today } as const)
    : ({ said: { demand: await demandOf(tx.db, file, against), bars }, dueOn: undefined } as const);
  return [await giveTask(story, file, demand.said, { assigneeId, dueOn: demand.dueOn })];
}

/** A state that asks for them is the graver of the two. */
async function demandOf(db: Db, file: CaseFile, against?: "extradition" | "removal"): Promise<Demand> {
  if (against) return against === "removal" ? "no_removal" : "refusal";
  const open = await mayBeTakenUnder(db, file);
  return open.some(({ procedure }) => procedure.kind === "extradition") ? "refusal" : "no_removal";
}
