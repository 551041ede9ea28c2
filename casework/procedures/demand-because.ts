import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { machineOf } from "#domain/procedures/machines.ts";
import type { Demand } from "#domain/vocabulary/demands.ts";
import type { ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { carrierOf } from "../tasks/carrier-of.ts";
import { giveTask } from "../tasks/give-task.ts";
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
  const assigneeId = await carrierOf(story, file);
  const held = (await listDetentions(tx.db, file)).some(({ endedFrom }) => endedFrom === null);
  const today = localDay(now, officeOf(actor, file.officeId).timeZone);
  const demand = held
    ? ({ said: { demand: "release", bars }, dueOn: today } as const)
    : ({ said: { demand: await demandOf(tx.db, file, against), bars }, dueOn: undefined } as const);
  return [await giveTask(story, file, demand.said, { assigneeId, dueOn: demand.dueOn })];
}

/** What the procedure demands; of several a state that asks for them is the graver. */
async function demandOf(db: Db, file: CaseFile, against?: "extradition" | "removal"): Promise<Demand> {
  const open = (await mayBeTakenUnder(db, file)).map(({ procedure }) => procedure.kind);
  const graver = against ?? (open.includes("extradition") ? "extradition" : "removal");
  return machineOf(graver).demands ?? "release";
}
