import { amendDetention, type Detention, listDetentions } from "#db/records/detentions.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { notBeforeItsOwn } from "../detentions/arrest-again.ts";
import { resealed } from "../detentions/end-held.ts";
import type { Happening } from "../history/append.ts";
import { entryDetails } from "../history/entry-details.ts";
import { arrestInExtradition } from "../procedures/arrest-in-extradition.ts";
import type { CorrectionStory } from "./correction.ts";

/**
 * What was recorded with an arrest follows what is right of it: the detention that it ended goes on, or ended at another
 * time; and the step of the extradition it was for. `when` is when they were taken, where that is corrected.
 */
export async function followArrest(
  story: CorrectionStory,
  detention: Detention,
  when: When | undefined,
): Promise<Happening[]> {
  const { file, input } = story;
  const former = when || input.neverHappened ? await endedByIt(story, detention) : undefined;
  return [
    ...(former ? [await followFormer(story, former, when)] : []),
    ...(await arrestInExtradition(story, file, detention.id)),
  ];
}

/** An end by which somebody was arrested again is that arrest's. @throws RuleBroken as long as the arrest stands */
export async function mustNotBeArrestedAgain({ file, tx }: CorrectionStory, { id, ended }: Detention) {
  if (ended !== "re_arrested") return;
  const next = (await listDetentions(tx.db, file)).find(({ previousId }) => previousId === id);
  if (next) throw ruleBroken("neverHappened", "correction.arrested_again");
}

async function endedByIt({ file, tx }: CorrectionStory, { previousId }: Detention) {
  const former = (await listDetentions(tx.db, file)).find(({ id }) => id === previousId);
  return former?.ended === "re_arrested" ? former : undefined;
}

async function followFormer(
  story: CorrectionStory,
  former: Detention,
  next: When | undefined,
): Promise<Happening> {
  const { actor, file, input, tx } = story;
  const { id, version } = former;
  const when = next && (await notBeforeItsOwn(tx.db, former, next));
  const end = when
    ? { endedFrom: when.earliest, endedTo: when.latest }
    : { ended: null, endedFrom: null, endedTo: null };
  await amendDetention(tx, { id, version }, { ...end, ...(await resealed(tx, former, version)) });
  const entry = await entryOfEnd(story, id);
  return {
    happened: "entry.corrected",
    chain: file.chain,
    caseId: file.id,
    officeId: file.officeId,
    subject: { table: "detentions", id, version: version + 1 },
    ...(entry !== undefined && { corrects: entry }),
    ...(when && { when }),
    details: {
      by: actor.name,
      entry,
      corrected: "detention.ended",
      why: input.why,
      neverHappened: !when,
      was: {},
      is: {},
    },
  };
}

async function entryOfEnd({ file, tx }: CorrectionStory, id: string): Promise<number | undefined> {
  for (const entry of await listEntryPage(tx.db, file, { events: ["detention.ended"], most: 1000 })) {
    const details = await entryDetails(tx.db, entry);
    if (details !== "unreadable" && details.subject?.id === id) return entry.chainSeq;
  }
  return undefined;
}
