import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { amendDetention, type Detention, listDetentions } from "#db/records/detentions.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import type { ProcedureStep } from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { takes } from "#domain/procedures/proposes.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { resealed } from "../detentions/end-held.ts";
import { correctAfterwards, type RecordedEnd } from "../detentions/where-afterwards.ts";
import type { Happening } from "../history/append.ts";
import { type Details, entryDetails } from "../history/entry-details.ts";
import { correctWhereabouts } from "./correct-whereabouts.ts";
import type { CorrectionStory } from "./correction.ts";

const MADE = ["detention.ended", "whereabouts.recorded"];
const STEPS = ["extradition_step.recorded", "removal_step.recorded"];

type Made = { chainSeq: number; event: string; details: Details };

/**
 * That somebody was handed over, or removed, has ended their detention, or says where they are. Where it never was, that
 * was not either; where it was at another time, they were. What somebody has corrected since stays as they said.
 */
export async function followTaking(
  story: CorrectionStory,
  steps: readonly ProcedureStep[],
  when: When | undefined,
): Promise<Happening[]> {
  const taking = steps
    .filter(({ kind, step }) => takes(kind as DeclaredProcedure, step) !== undefined)
    .map(({ id }) => id);
  if (taking.length === 0 || !(story.input.neverHappened || when)) return [];
  const happened: Happening[] = [];
  for (const made of await madeBy(story, taking)) {
    const follow = made.event === "detention.ended" ? followEnd : followWhereabouts;
    happened.push(...(await follow(story, made, when)));
  }
  return happened;
}

/** What the commands that recorded these steps have recorded besides. */
async function madeBy({ file, tx }: CorrectionStory, steps: string[]): Promise<Made[]> {
  const commands = new Set<string>();
  const all = await listEntryPage(tx.db, file, { events: [...STEPS, ...MADE], most: 1000 });
  const opened = [];
  for (const entry of all) {
    const details = await entryDetails(tx.db, entry);
    if (details === "unreadable") throw ruleBroken("", "correction.unreadable");
    if (details.subject && steps.includes(details.subject.id)) commands.add(entry.commandId);
    opened.push({ ...entry, details });
  }
  return opened.filter(({ event, commandId }) => MADE.includes(event) && commands.has(commandId));
}

/** @throws RuleBroken when they were taken again since, or the end would come before they were taken */
async function followEnd(story: CorrectionStory, made: Made, when: When | undefined): Promise<Happening[]> {
  const { file, input, now, tx } = story;
  const all = await listDetentions(tx.db, file);
  const detention = all.find(({ id }) => id === made.details.subject?.id);
  if (!detention || detention.endedFrom === null || detention.ended !== made.details.ended) return [];
  if (input.neverHappened && all.some(({ endedFrom }) => endedFrom === null))
    throw ruleBroken("neverHappened", "correction.taken_since");
  if (when && when.latest < detention.takenFrom) throw ruleBroken("when", "detention.end_before_taken");
  const end = when && endAt(detention, when);
  const { id, version } = detention;
  const columns = end
    ? { endedFrom: end.endedFrom, endedTo: end.endedTo }
    : { ended: null, endedFrom: null, endedTo: null };
  const changed = await amendDetention(
    tx,
    { id, version },
    { ...columns, ...(await resealed(tx, detention, version)) },
  );
  await correctAfterwards(tx, file, detention, end, now);
  const subject = { table: "detentions", id, version: changed?.version ?? version };
  return [told(story, file, made, subject, when)];
}

const endAt = ({ ended, takenFrom }: Detention, when: When) => ({
  ended: ended as RecordedEnd,
  endedFrom: when.precision === "unknown" ? takenFrom : when.earliest,
  endedTo: when.latest,
  when,
});

async function followWhereabouts(
  story: CorrectionStory,
  made: Made,
  when: When | undefined,
): Promise<Happening[]> {
  const { file, input, tx } = story;
  const known = (await listWhereabouts(tx.db, file)).find(({ id }) => id === made.details.subject?.id);
  if (!known || known.withdrawnAt !== null || known.whereabouts !== made.details.whereabouts) return [];
  const { id, version } = known;
  const about = { ...input, text: undefined, whereabouts: undefined, version };
  const { version: now = version } = await correctWhereabouts({
    ...story,
    id,
    event: made.event,
    input: about,
  });
  return [told(story, file, made, { table: "whereabouts", id, version: now }, when)];
}

const told = (
  { actor, input: { why, neverHappened } }: CorrectionStory,
  file: CaseFile,
  { chainSeq, event }: Made,
  subject: Happening["subject"],
  when: When | undefined,
): Happening => ({
  happened: "entry.corrected",
  chain: file.chain,
  caseId: file.id,
  officeId: file.officeId,
  subject,
  corrects: chainSeq,
  ...(when && { when }),
  details: { by: actor.name, entry: chainSeq, corrected: event, why, neverHappened, was: {}, is: {} },
});
