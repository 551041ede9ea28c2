import { z } from "zod";
import { type CaseFile, findCase, findNote, listWhereabouts } from "#db/records/cases.ts";
import { findContact, findDetention } from "#db/records/detentions.ts";
import { type Entry, findEntry, findLastEntry } from "#db/records/entries.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import { listPlaces } from "#db/records/organisation.ts";
import { findStanding } from "#db/records/standings.ts";
import type { Db } from "#dialect";
import { notFound } from "#domain/refusals.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import type { When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import { saidWhere } from "../cases/where-known.ts";
import { howHeld } from "../detentions/how-held.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { entryDetails } from "../history/entry-details.ts";
import { findEntryOf } from "../history/find-entry-of.ts";
import { openValue } from "../vault.ts";
import { clockChangeNow, manualClockNow } from "./clock-now.ts";
import {
  conditionsNow,
  connectedPersonNow,
  relationNow,
  transferNow,
  wantedNoticeNow,
} from "./custody-now.ts";
import { counselNow, hearingNow, illTreatmentNow } from "./defence-now.ts";
import { entryThatBegan } from "./entry-that-began.ts";
import { openedProcedureNow } from "./opened-procedure-now.ts";
import { asylumAttemptNow, procedureStepNow } from "./procedures-now.ts";

/** What can be corrected in the thing that an entry tells of, and what it says now. */
export type Correctable = {
  table: string;
  version: number;
  text?: string | undefined;
  when?: When | undefined;
  place?: string | undefined;
  heldAt?: { id: string; name: string; city: string } | undefined;
  placeText?: string | undefined;
  captor?: string | undefined;
  ground?: string | undefined;
  custodyStage?: string | undefined;
  recordedStart?: Date | undefined;
  outcome?: string | undefined;
  whereabouts?: string | undefined;
  ended?: string | undefined;
  endedWhen?: When | undefined;
  mandate?: string | undefined;
  permit?: string | undefined;
  court?: string | undefined;
  result?: string | undefined;
  next?: Date | undefined;
  examination?: string | undefined;
  procedureStep?: { kind: Procedure; step: string };
  endsOn?: string | undefined;
  outOfOrderWhy?: string | undefined;
  attempt?: string | undefined;
};

/** What a form to correct an entry begins with: what the thing it tells of says now, and its version. */
export const prepareCorrection = query({
  name: "correction.prepare",
  input: z.object({
    caseNumber,
    /** without it, the arrest for which they are held now, or else the one recorded last */
    entry: z.coerce.number().int().positive().optional().catch(undefined),
    /** or what it tells of: a detention, a move, a step, by its id */
    about: z.string().max(100).optional().catch(undefined),
  }),
  async ask({ scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const about = input.about === undefined ? undefined : await entryThatBegan(reader, file, input.about);
    const entry = await entryMeant(reader, file, input.entry ?? about);
    const details = entry && (await entryDetails(reader, entry));
    if (!entry || !details || details === "unreadable" || !details.subject) throw notFound();
    const { table, id } = details.subject;
    const thing: Correctable = (await thingOf(reader, file, table, id)) ?? {
      table,
      version: versionOf(entry),
    };
    const places = await listPlaces(reader, scope);
    // Where they are held may be another office's place: it stays among what can be chosen.
    const elsewhere = thing.heldAt && places.every((place) => place.id !== thing.place) ? [thing.heldAt] : [];
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      entry: entry.chainSeq,
      event: entry.event,
      at: entry.at,
      thing,
      places: [...elsewhere, ...places].map(({ id, name, city }) => ({ id, name, city })),
      seen: (await findLastEntry(reader, file.chain))?.chainSeq ?? 0,
      timeZone: await timeZoneOf(reader, file),
      now,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});

/** What was corrected before is corrected again in the thing itself: by the entry that began it. */
async function entryMeant(db: Db, file: CaseFile, number: number | undefined): Promise<Entry | undefined> {
  if (number !== undefined) return findEntry(db, file.chain, number);
  const held = (await findStanding(db, file))?.detentionId;
  if (held) return findEntryOf(db, file, "arrest.recorded", held);
  return (await listEntryPage(db, file, { events: ["arrest.recorded"], most: 1 }))[0];
}

async function thingOf(db: Db, file: CaseFile, table: string, id: string): Promise<Correctable | undefined> {
  if (table === "detentions") return detentionNow(db, file, id);
  if (table === "contacts") return contactNow(db, file, id);
  if (table === "notes") return noteNow(db, file, id);
  if (table === "whereabouts") return whereaboutsNow(db, file, id);
  if (table === "detention_transfers") return transferNow(db, file, id);
  if (table === "detention_conditions") return conditionsNow(db, file, id);
  if (table === "wanted_notices") return wantedNoticeNow(db, file, id);
  if (table === "connected_persons") return connectedPersonNow(db, file, id);
  if (table === "counsels") return counselNow(db, file, id);
  if (table === "hearings") return hearingNow(db, file, id);
  if (table === "ill_treatments") return illTreatmentNow(db, file, id);
  if (table === "procedure_steps") return procedureStepNow(db, file, id);
  if (table === "asylum_attempts") return asylumAttemptNow(db, file, id);
  if (table === "relations") return relationNow(db, file, id);
  if (table === "manual_clocks") return manualClockNow(db, file, id);
  if (table === "clock_changes") return clockChangeNow(db, file, id);
  if (table === "procedures") return openedProcedureNow(db, file, id);
  return undefined;
}

async function detentionNow(db: Db, file: CaseFile, id: string): Promise<Correctable> {
  const detention = await findDetention(db, file, id);
  const held = await howHeld(db, detention);
  const { version, ground, captor, custodyStage, placeText, taken, said } = held;
  const { endedFrom, endedTo, ended } = detention;
  return {
    table: "detentions",
    version,
    text: said === "unreadable" ? undefined : said.text,
    when: taken,
    place: held.place?.id,
    heldAt: held.place,
    placeText,
    captor,
    ground,
    custodyStage,
    recordedStart: held.recordedStart ?? undefined,
    ended: ended ?? undefined,
    endedWhen: endedFrom && endedTo ? between(endedFrom, endedTo) : undefined,
  };
}

type Said = { text?: string; when?: WhenRecorded };

async function contactNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const contact = await findContact(db, file, id);
  if (!contact) return undefined;
  const { chain, version, sealed, outcome, atFrom, atTo } = contact;
  const said = await openValue<Said>(db, { table: "contacts", id, chain, version }, "contact", sealed);
  const { text, when } = said === "unreadable" ? {} : said;
  return { table: "contacts", version, outcome, text, when: when ? whenRead(when) : between(atFrom, atTo) };
}

async function noteNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const note = await findNote(db, file, id);
  if (!note) return undefined;
  const { chain, version, sealed } = note;
  const said = await openValue<Said>(db, { table: "notes", id, chain, version }, "note", sealed);
  const { text, when } = said === "unreadable" ? {} : said;
  return { table: "notes", version, text, when: when && whenRead(when) };
}

async function whereaboutsNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const record = (await listWhereabouts(db, file)).find((one) => one.id === id);
  if (!record) return undefined;
  const { version, whereabouts, since, said } = await saidWhere(db, record);
  return {
    table: "whereabouts",
    version,
    whereabouts,
    when: since,
    text: said === "unreadable" ? undefined : said.text,
  };
}

const between = (earliest: Date, latest: Date): When => ({
  earliest,
  latest,
  precision: earliest.getTime() === latest.getTime() ? "minute" : "interval",
  about: false,
});

const versionOf = ({ header }: Entry): number => (JSON.parse(header) as { version: number }).version;
