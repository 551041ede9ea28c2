import { listEntryPage } from "#db/records/history-pages.ts";
import { listProcedureSteps, type ProcedureRecord, type ProcedureStep } from "#db/records/procedures.ts";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import type { Happening } from "../history/append.ts";
import { entryDetails } from "../history/entry-details.ts";
import { changeBars } from "../procedures/change-bars.ts";
import { proceduresOf } from "../procedures/procedures-of.ts";
import { protectionOf } from "../procedures/protection-of.ts";
import { withdrawTasks } from "../tasks/withdraw-tasks.ts";
import type { CorrectionStory } from "./correction.ts";

/** What a request that never came, and its steps, gave somebody to demand is demanded no more. */
export async function undoRequest(story: CorrectionStory, steps: ProcedureStep[]): Promise<Happening[]> {
  const recorded = await recordedAs(story, [story.id, ...steps.map(({ id }) => id)]);
  return withdrawTasks(story, story.file, recorded.commandIds, story.input.why);
}

/**
 * What a step that never was, or an attempt, made known is known no more, and demanded no more; unless their protection
 * says it still, or somebody has said it of that very procedure.
 */
export async function undoLearned(
  story: CorrectionStory,
  { id, procedureId }: { id: string; procedureId?: string },
): Promise<Happening[]> {
  const { file, input, tx } = story;
  const { commandIds, bars } = await recordedAs(story, [id]);
  if (bars.length === 0) return [];
  const known = (await proceduresOf(tx.db, file, BARRED)).map(({ procedure }) => procedure);
  const own = known.filter((procedure) => procedure.id === procedureId);
  const protects = await whatProtects(story);
  let stands = false;
  for (const procedure of own.length > 0 ? own : known) {
    const said = await saidOf(story, procedure);
    const is = (procedure.bars ?? []).filter(
      (bar) => !bars.includes(bar) || protects.includes(bar) || said.includes(bar),
    );
    if (is.length < (procedure.bars?.length ?? 0)) await changeBars(tx, file, procedure, is);
    if (is.some((bar) => bars.includes(bar))) stands = true;
  }
  return stands ? [] : withdrawTasks(story, file, commandIds, input.why);
}

const BARRED = ["extradition", "removal"] as const;

async function whatProtects({ file, tx }: CorrectionStory): Promise<string[]> {
  const { unhcr, state } = (await protectionOf(tx.db, file, await timeZoneOf(tx.db, file))).protection;
  return barsOfStatuses({ unhcrStatus: unhcr.status, stateStatus: state.status });
}

/** What is said to forbid a procedure by itself, and by its steps that were not withdrawn. */
async function saidOf(story: CorrectionStory, { id }: ProcedureRecord): Promise<unknown[]> {
  const steps = (await listProcedureSteps(story.tx.db, story.file)).filter(
    ({ procedureId }) => procedureId === id,
  );
  return (await recordedAs(story, [id, ...steps.map((step) => step.id)])).bars;
}

/** By which commands these were recorded, and what of it forbids an extradition or a removal. */
async function recordedAs({ file, tx }: CorrectionStory, ids: string[]) {
  const commandIds: string[] = [];
  const bars: unknown[] = [];
  for (const entry of await listEntryPage(tx.db, file, { events: EVENTS, most: 1000 })) {
    const details = await entryDetails(tx.db, entry);
    if (details === "unreadable") throw ruleBroken("", "correction.unreadable");
    if (!details.subject || !ids.includes(details.subject.id)) continue;
    commandIds.push(entry.commandId);
    if (Array.isArray(details.bars)) bars.push(...details.bars);
  }
  return { commandIds, bars };
}

const EVENTS = [
  "extradition_request.recorded",
  "extradition_step.recorded",
  "removal_step.recorded",
  "rsd_step.recorded",
  "asylum_step.recorded",
  "asylum_attempt.recorded",
  "entry.corrected",
];
