import { type CaseFile, findCase } from "#db/records/cases.ts";
import { findEntry } from "#db/records/entries.ts";
import { notFound, ruleBroken } from "#domain/refusals.ts";
import { settleStage } from "../cases/settle-stage.ts";
import { command, type Story } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";
import { versionTold } from "../history/version-told.ts";
import { careAround } from "../needs/care-for-children.ts";
import { correctAsylumAttempt } from "./correct-asylum-attempt.ts";
import { correctClockChange, correctManualClock } from "./correct-clock.ts";
import { correctConditions } from "./correct-conditions.ts";
import { correctConnectedPerson } from "./correct-connected-person.ts";
import { correctContact } from "./correct-contact.ts";
import { correctCounsel } from "./correct-counsel.ts";
import { correctDetention } from "./correct-detention.ts";
import { correctHearing } from "./correct-hearing.ts";
import { correctIllTreatment } from "./correct-ill-treatment.ts";
import { correctNote } from "./correct-note.ts";
import { correctOpenedProcedure } from "./correct-opened-procedure.ts";
import { correctProcedureStep } from "./correct-procedure-step.ts";
import { correctRelation } from "./correct-relation.ts";
import { correctTransfer } from "./correct-transfer.ts";
import { correctWantedNotice } from "./correct-wanted-notice.ts";
import { correctWhereabouts } from "./correct-whereabouts.ts";
import { type Correction, correction } from "./correction.ts";

/**
 * Corrects what an entry says: the entry stays as it is, a new one says what is right, and the thing it tells of
 * (a detention, a contact, a note) is changed, so that every clock that depends on it moves.
 */
export const correctEntry = command({
  name: "entry.correct",
  guards: "entity",
  input: correction,
  async carryOut(story) {
    const { actor, scope, input, tx } = story;
    const file = await findCase(tx.db, scope, input.caseNumber);
    const entry = await findEntry(tx.db, file.chain, input.entry);
    if (!entry) throw notFound();
    const details = await entryDetails(tx.db, entry);
    if (details === "unreadable" || !details.subject) throw ruleBroken("", "correction.unreadable");
    // What a correction changed is changed again by the next one: only what began a thing can be said not to have happened.
    if (input.neverHappened && entry.event === "entry.corrected")
      throw ruleBroken("neverHappened", "correction.of_a_correction");
    const correct = CORRECTIONS[details.subject.table] ?? wordsAlone;
    const { id } = details.subject;
    const { version, when, was, is, bars, privileged, also } = await correct({
      ...story,
      file,
      id,
      event: entry.event,
    });
    const { subject } = details;
    return {
      happened: "entry.corrected",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { ...subject, version: version ?? (await versionTold(tx.db, entry, subject)) },
      corrects: input.entry,
      ...(when && { when }),
      details: {
        by: actor.name,
        entry: input.entry,
        corrected: entry.event,
        why: input.why,
        text: input.text,
        neverHappened: input.neverHappened,
        ...(bars && bars.length > 0 && { bars }),
        ...(privileged && { privileged }),
        was,
        is,
      },
      also: [...(also ?? []), ...(await whereTheyAre(story, file, details.subject.table))],
    };
  },
});

/** Where somebody is may be another place than was recorded: at which stage their file is, and who sees to the children, follow. */
const whereTheyAre = async (
  story: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  table: string,
) => (SAYS_WHERE.has(table) ? [...(await settleStage(story, file)), ...(await careAround(story, file))] : []);

const SAYS_WHERE = new Set(["detentions", "whereabouts", "procedure_steps", "procedures"]);

const CORRECTIONS: Record<string, Correction> = {
  notes: correctNote,
  detention_transfers: correctTransfer,
  detention_conditions: correctConditions,
  wanted_notices: correctWantedNotice,
  connected_persons: correctConnectedPerson,
  detentions: correctDetention,
  contacts: correctContact,
  whereabouts: correctWhereabouts,
  counsels: correctCounsel,
  hearings: correctHearing,
  ill_treatments: correctIllTreatment,
  procedure_steps: correctProcedureStep,
  asylum_attempts: correctAsylumAttempt,
  procedures: correctOpenedProcedure,
  relations: correctRelation,
  manual_clocks: correctManualClock,
  clock_changes: correctClockChange,
};

/** What has no thing to change is corrected in words; what it tells of stays at its version. */
const wordsAlone: Correction = async ({ input }) => {
  if (!input.text) throw ruleBroken("text", "correction.nothing");
  return { was: {}, is: {} };
};
