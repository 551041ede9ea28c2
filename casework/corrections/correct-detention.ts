import { amendDetention, type Detention, findDetention } from "#db/records/detentions.ts";
import { findPlace } from "#db/records/organisation.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import { detentionSaid, resealed } from "../detentions/end-held.ts";
import { ANOTHER_PLACE, PLACE_NOT_KNOWN } from "../detentions/place-named.ts";
import { correctAfterwards, type RecordedEnd } from "../detentions/where-afterwards.ts";
import { type Correction, type CorrectionStory, changedSince, differences } from "./correction.ts";
import { followArrest, mustNotBeArrestedAgain } from "./follow-arrest.ts";
import { mustFrame } from "./must-frame.ts";

/** Everything a detention says may be corrected; the law's clocks are computed anew from it. */
export const correctDetention: Correction = async (story) => {
  const { event, file, id, input, now, tx } = story;
  const detention = await findDetention(tx.db, file, id);
  const place = await placeOf(story, detention);
  const here = { now, timeZone: place?.timeZone ?? detention.timeZone };
  const taken = input.when ? readHappened("when", input.when, here) : undefined;
  const record = input.recordedStart ? readHappened("recordedStart", input.recordedStart, here) : undefined;
  const end = input.endedWhen ? readHappened("endedWhen", input.endedWhen, here) : undefined;
  const { ground, captor, custodyStage, ended } = input;
  if (record && record.precision !== "minute") throw ruleBroken("recordedStart", "arrest.record_needs_time");
  // An end that never was: they are held still.
  const goesOn = event === "detention.ended" && input.neverHappened;
  const saw = input.version === detention.version;
  if (saw && goesOn) await mustNotBeArrestedAgain(story, detention);
  if (saw && detention.endedFrom === null && (ended || end || goesOn))
    throw ruleBroken(end ? "endedWhen" : ended ? "ended" : "", "detention.not_ended");
  const endedTo = end?.latest ?? detention.endedTo;
  if (saw && endedTo && endedTo < (taken?.earliest ?? detention.takenFrom))
    throw ruleBroken(end ? "endedWhen" : "when", "detention.end_before_taken");
  if (saw && !input.neverHappened)
    await mustFrame(story, detention, { takenFrom: taken?.earliest, endedTo: end?.latest });
  const columns = {
    ...(taken && takenColumns(taken)),
    ...(record && { recordedStart: record.earliest }),
    ...(end && {
      endedFrom: end.precision === "unknown" ? detention.takenFrom : end.earliest,
      endedTo: end.latest,
    }),
    ...(place && { placeId: place.id, jurisdiction: place.country, timeZone: place.timeZone }),
    ...Object.fromEntries(
      Object.entries({ ground, captor, custodyStage, ended }).filter(([, value]) => value !== undefined),
    ),
    ...(goesOn && { ended: null, endedFrom: null, endedTo: null }),
  };
  const words = { text: input.text, place: input.placeText, when: taken && whenRecorded(taken) };
  const { text, place: placeText, when } = await detentionSaid(tx, detention);
  const was = { ...detention, sealed: undefined, text, place: placeText, when };
  const told = differences(was, { ...columns, ...words }, input);
  const changed = await amendDetention(
    tx,
    { id, version: input.version },
    {
      ...columns,
      ...(input.neverHappened && !goesOn && { withdrawnAt: now }),
      ...(await resealed(tx, detention, input.version, defined(words))),
    },
  );
  if (!changed) throw await changedSince(tx.db, story, "detentions", detention.version, told);
  if (ended || end || input.neverHappened)
    await correctAfterwards(tx, file, detention, input.neverHappened ? undefined : endOf(changed, end), now);
  const moved = input.neverHappened ? undefined : taken;
  const also = await followArrest(story, goesOn ? { ...changed, previousId: null } : changed, moved);
  return { version: changed.version, ...(taken && { when: taken }), ...told, also };
};

const endOf = ({ ended, endedFrom, endedTo }: Detention, when: When | undefined) =>
  ended && endedFrom && endedTo ? { ended: ended as RecordedEnd, endedFrom, endedTo, when } : undefined;

const takenColumns = (taken: When) => ({
  takenFrom: taken.earliest,
  takenTo: taken.latest,
  takenPrecision: taken.precision,
  takenAbout: taken.about,
});

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

async function placeOf({ actor, file, input, scope, tx }: CorrectionStory, detention: Detention) {
  if (input.place === undefined || input.place === detention.placeId) return undefined;
  const { country, timeZone } = officeOf(actor, file.officeId);
  if (input.place === ANOTHER_PLACE || input.place === PLACE_NOT_KNOWN)
    return { id: null, country, timeZone };
  const place = await findPlace(tx.db, scope, input.place);
  if (!place) throw ruleBroken("place", "arrest.place_missing");
  return place;
}
