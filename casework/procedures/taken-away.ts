import { type CaseFile, listWhereabouts } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { When } from "#domain/when/when.ts";
import { putWhereabouts } from "../cases/put-whereabouts.ts";
import { settleStage } from "../cases/settle-stage.ts";
import { endHeld } from "../detentions/end-held.ts";
import type { Afterwards } from "../detentions/where-afterwards.ts";
import type { Story } from "../door.ts";
import type { Happening } from "../history/append.ts";
import { careAround } from "../needs/care-for-children.ts";
import type { StepFields } from "./step-fields.ts";

type Taking = Pick<StepFields, "text" | "toldBy" | "reliability"> & {
  ended: "handed_over" | "deported";
  when: When;
  afterwards: Afterwards;
};

/**
 * Who is handed over, or removed, is held here no more, on whatever ground they were; who was taken later is. Of
 * somebody who was not held it is where they are that changes.
 */
export async function takenAway(
  story: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  taking: Taking,
): Promise<Happening[]> {
  const happened = await take(story, file, taking);
  return [...happened, ...(await settleStage(story, file)), ...(await careAround(story, file))];
}

async function take(
  story: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  { ended, when, afterwards, text, toldBy, reliability }: Taking,
): Promise<Happening[]> {
  const { db } = story.tx;
  const detentions = await listDetentions(db, file);
  const held = detentions.filter(
    ({ endedFrom, takenFrom }) => endedFrom === null && takenFrom <= when.latest,
  );
  const said = { when, text, toldBy, reliability, afterwards };
  const happened: Happening[] = [];
  for (const detention of held)
    happened.push(await endHeld(story, file, detention, { version: detention.version, ended, ...said }));
  if (happened.length > 0 || detentions.some(({ endedFrom }) => endedFrom === null)) return happened;
  const last = (await listWhereabouts(db, file)).findLast(({ withdrawnAt }) => withdrawnAt === null);
  if (last?.whereabouts === afterwards.whereabouts) return [];
  return [await putWhereabouts(story, file, { ...afterwards, since: when, text, toldBy, reliability })];
}
