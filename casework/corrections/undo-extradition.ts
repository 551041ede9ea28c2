import { listEntryPage } from "#db/records/history-pages.ts";
import { findProcedure, type ProcedureStep } from "#db/records/procedures.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { Happening } from "../history/append.ts";
import { entryDetails } from "../history/entry-details.ts";
import { changeBars } from "../procedures/change-bars.ts";
import { withdrawTasks } from "../tasks/withdraw-tasks.ts";
import type { CorrectionStory } from "./correction.ts";

/** What a request that never came, and its steps, gave somebody to demand is demanded no more. */
export async function undoRequest(story: CorrectionStory, steps: ProcedureStep[]): Promise<Happening[]> {
  const recorded = await recordedAs(story, [story.id, ...steps.map(({ id }) => id)]);
  return withdrawTasks(story, story.file, recorded.commandIds, story.input.why);
}

/** What a step that never was made known of a request is known no more, and demanded no more. */
export async function undoStep(story: CorrectionStory, step: ProcedureStep): Promise<Happening[]> {
  const { file, input, tx } = story;
  const { commandIds, bars } = await recordedAs(story, [step.id]);
  if (bars.length === 0) return [];
  const request = await findProcedure(tx.db, file, step.procedureId);
  await changeBars(tx, file, request, request.bars?.filter((bar) => !bars.includes(bar)) ?? []);
  return withdrawTasks(story, file, commandIds, input.why);
}

/** By which commands these were recorded, and what of it forbids an extradition. */
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

const EVENTS = ["extradition_request.recorded", "extradition_step.recorded"];
