import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import { type Detention, insertContact, insertDetention, listDetentions } from "#db/records/detentions.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { line, prose } from "#domain/text/fields.ts";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import type { When } from "#domain/when/when.ts";
import { findFileNamed } from "../cases/find-file-named.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { localDay } from "../cases/local-day.ts";
import { officeOf } from "../cases/office-of.ts";
import { openFile } from "../cases/open-file.ts";
import { settleStage } from "../cases/settle-stage.ts";
import { command, type Story, type Transaction } from "../door.ts";
import { reliability, toldBy, when } from "../fields.ts";
import type { Happening } from "../history/append.ts";
import { careAround } from "../needs/care-for-children.ts";
import { arrestInExtradition, isForAnotherState } from "../procedures/arrest-in-extradition.ts";
import { aroundTaking, endWithNext, goesOnFrom } from "./arrest-again.ts";
import { placeNamed } from "./place-named.ts";
import { takenWhen } from "./taken-when.ts";

const input = z.object({
  /** a pseudonym or file number; or else `notOnFile` */
  file: line(100).optional(),
  notOnFile: prose(2_000).optional(),
  officeId: z.string().optional(),
  place: z.string("arrest.place_missing"),
  placeText: line(200).optional(),
  when: z.string("arrest.when_missing").min(1, "arrest.when_missing").pipe(when),
  captor: z.enum(CAPTORS, "arrest.captor_missing"),
  ground: z.enum(DETENTION_GROUNDS, "form.choose").default("unknown"),
  custodyStage: z.enum(CUSTODY_STAGES, "form.choose").default("police_detention"),
  recordedStart: when.optional(),
  counsel: z.enum(["let_in", "refused", "unknown"], "form.choose").default("unknown"),
  toldBy,
  reliability,
  text: prose(20_000).optional(),
  /** Record it although the person is held already, or was released after that time. */
  allTheSame: z.boolean().default(false),
});

/**
 * Records an arrest: one command, which finds or opens the file, starts the detention and every clock that may apply,
 * and raises the risk. It is an addition: never refused for a version, a duplicate or a missing detail.
 */
export const recordArrest = command({
  name: "arrest.record",
  guards: "nothing",
  input,
  async carryOut(story) {
    const { actor, scope, input, tx, now } = story;
    const file = await fileOf(story);
    const place = await placeNamed({ actor, scope, tx }, file, input);
    const taken = readHappened("when", input.when, { now, timeZone: place.timeZone });
    const recorded = input.recordedStart
      ? readHappened("recordedStart", input.recordedStart, { now, timeZone: place.timeZone })
      : undefined;
    if (recorded && recorded.precision !== "minute")
      throw ruleBroken("recordedStart", "arrest.record_needs_time");
    if (!input.allTheSame) await refuseContradiction(tx, file, taken);
    const { before, later } = await aroundTaking(story, file, taken);
    const id = uuid();
    const { ground, custodyStage, captor, counsel, text, toldBy, reliability } = input;
    const said = { place: input.placeText, when: whenRecorded(taken), text, toldBy, reliability };
    const detention = await insertDetention(tx, {
      id,
      chain: file.chain,
      version: 1,
      caseId: file.id,
      placeId: place.id,
      jurisdiction: place.country,
      timeZone: place.timeZone,
      takenFrom: taken.earliest,
      takenTo: taken.latest,
      takenPrecision: taken.precision,
      takenAbout: taken.about,
      recordedStart: recorded?.earliest ?? null,
      ground,
      custodyStage,
      captor,
      previousId: before?.id ?? null,
      sealed: await tx.seal({ table: "detentions", id, chain: file.chain, version: 1 }, "detention", said),
      recordedBy: actor.userId,
      recordedAt: now,
      recordedOn: localDay(now, officeOf(actor, file.officeId).timeZone),
    });
    if (counsel !== "unknown") await recordCounsel(story, file, detention, counsel);
    const also = await whatFollows(story, file, detention, { taken, before, later });
    return {
      happened: "arrest.recorded",
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "detentions", id, version: 1 },
      when: taken,
      details: {
        by: actor.name,
        ...(input.notOnFile && { opened: true, pseudonym: file.pseudonym, notOnFile: input.notOnFile }),
        placeId: place.id,
        placeName: place.name,
        captor,
        ground,
        custodyStage,
        recordedStart: recorded?.earliest,
        counsel,
        ...(before && { again: againAfter(before) }),
        ...said,
      },
      also,
    };
  },
});

type Arrest = Story<z.output<typeof input>>;

async function fileOf({ actor, scope, input, tx, now }: Arrest): Promise<CaseFile> {
  if (input.file) return findFileNamed(tx.db, scope, input.file);
  if (!input.notOnFile) throw ruleBroken("file", "arrest.who_missing");
  const office = officeOf(actor, input.officeId);
  const person = { names: [], documents: [], remarks: input.notOnFile };
  const { caseFile } = await openFile(tx, office, { identity: person, assigneeId: null }, now);
  return caseFile;
}

type Around = Awaited<ReturnType<typeof aroundTaking>> & { taken: When };

/** What the arrest means for a detention that had not ended, for the extradition it is for, for the stage of the file, and for the children with whom they live. */
async function whatFollows(
  story: Arrest,
  file: CaseFile,
  detention: Detention,
  { taken, before, later }: Around,
): Promise<Happening[]> {
  const ended = before?.endedFrom === null ? [await endWithNext(story, file, before, taken)] : [];
  if (later) {
    ended.push(await endWithNext(story, file, detention, takenWhen(later)));
    await goesOnFrom(story, later, detention.id);
  }
  return [
    ...ended,
    ...(isForAnotherState(detention) ? await arrestInExtradition(story, file, detention.id) : []),
    ...(await settleStage(story, file)),
    ...(await careAround(story, file)),
  ];
}

/** How they were held before, for the history: since when, and how that ended. */
const againAfter = ({ takenFrom, ended }: Detention) => ({ ended: ended ?? "re_arrested", since: takenFrom });

async function refuseContradiction(tx: Transaction, file: CaseFile, taken: When) {
  const known = await listDetentions(tx.db, file);
  const open = known.find(({ endedFrom }) => endedFrom === null);
  if (open) throw ruleBroken("allTheSame", "arrest.already_held", { pseudonym: file.pseudonym });
  const after = known.find(
    ({ takenTo, endedFrom }) => endedFrom && takenTo <= taken.latest && taken.latest < endedFrom,
  );
  if (after) throw ruleBroken("when", "arrest.before_release", { pseudonym: file.pseudonym });
}

async function recordCounsel(
  { actor, tx, now }: Pick<Arrest, "actor" | "tx" | "now">,
  file: CaseFile,
  detention: Detention,
  counsel: "let_in" | "refused",
) {
  const id = uuid();
  const { chain } = file;
  await insertContact(tx, {
    id,
    chain,
    version: 1,
    caseId: file.id,
    detentionId: detention.id,
    party: "counsel",
    outcome: counsel === "let_in" ? "took_place" : "denied",
    atFrom: detention.takenFrom,
    atTo: now,
    sealed: await tx.seal({ table: "contacts", id, chain, version: 1 }, "contact", {}),
    recordedBy: actor.userId,
    recordedAt: now,
  });
}
