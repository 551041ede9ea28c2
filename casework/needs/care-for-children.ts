import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import { findHouseholdOf, type Household, listHousemates } from "#db/records/families.ts";
import { listSpecificNeeds } from "#db/records/specific-needs.ts";
import { listOpenTasks, type Task } from "#db/records/tasks.ts";
import type { Db } from "#dialect";
import { isChild, leftAlone } from "#domain/needs/left-alone.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { carrierOf } from "../tasks/carrier-of.ts";
import { giveTask } from "../tasks/give-task.ts";
import { taskSaid } from "../tasks/task-said.ts";
import { withdrawTask } from "../tasks/withdraw-tasks.ts";

type Caring = Pick<Story<unknown>, "actor" | "tx" | "now">;

/** Where somebody is has changed with this command: what it makes of the children with whom they live. */
export async function careAround(story: Caring, file: CaseFile): Promise<Happening[]> {
  const household = await findHouseholdOf(story.tx.db, file);
  return household ? careForChildren(story, household, file) : [];
}

/**
 * Somebody of a household was taken, came free, came or left: each child who has nobody with them now becomes a task
 * today, for whoever carries the child's file; and where an adult is with them again, nobody has to see to it.
 * `changed` is whose standing is derived only once the command is done.
 */
export async function careForChildren(
  story: Caring,
  household: Household,
  changed?: CaseFile,
): Promise<Happening[]> {
  const { db } = story.tx;
  const now = changed && (await whereNow(db, changed));
  const mates = [];
  for (const mate of await listHousemates(db, household)) {
    const { file } = mate;
    const whereabouts = file.id === changed?.id ? now : mate.whereabouts;
    mates.push({ ...mate, ageBand: file.ageBand, whereabouts: whereabouts ?? (await whereNow(db, file)) });
  }
  const alone = new Set(leftAlone(mates).map(({ file }) => file.id));
  const happened: Happening[] = [];
  for (const { file } of mates.filter(isChild)) {
    const open = await openCare(db, file);
    if (alone.has(file.id) && !open && !(await isSettled(db, file)))
      happened.push(await seeToChild(story, file, household.number));
    if (!alone.has(file.id) && open) happened.push(await withdrawTask(story, file, open));
  }
  return happened;
}

/** Who lives there no more: nobody has to see to them for what became of those with whom they lived. */
export async function careNoMore(story: Caring, file: CaseFile): Promise<Happening[]> {
  const open = await openCare(story.tx.db, file);
  return open ? [await withdrawTask(story, file, open)] : [];
}

async function whereNow(db: Db, file: CaseFile): Promise<Whereabouts> {
  if ((await listDetentions(db, file)).some(({ endedFrom }) => endedFrom === null)) return "detained";
  const known = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  return known?.whereabouts ?? "unknown";
}

async function openCare(db: Db, file: CaseFile): Promise<Task | undefined> {
  for (const task of await listOpenTasks(db, file)) {
    const said = await taskSaid(db, task);
    if (said !== "unreadable" && "careOf" in said) return task;
  }
  return undefined;
}

/** Somebody has seen to it already, and said so: that the child is separated. */
const isSettled = async (db: Db, file: CaseFile): Promise<boolean> =>
  (await listSpecificNeeds(db, file)).some(({ need, state }) => need === "SC-SC" && state === "confirmed");

async function seeToChild(story: Caring, file: CaseFile, household: string): Promise<Happening> {
  const dueOn = localDay(story.now, officeOf(story.actor, file.officeId).timeZone);
  const assigneeId = await carrierOf(story, file);
  return giveTask(story, file, { careOf: { household } }, { assigneeId, dueOn });
}
