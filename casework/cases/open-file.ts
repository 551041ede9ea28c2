import { v7 as uuid } from "uuid";
import {
  type CaseFile,
  insertCase,
  insertIdentity,
  insertNote,
  insertWhereabouts,
} from "#db/records/cases.ts";
import { takeCaseNumber } from "#db/records/organisation.ts";
import type { Actor, OfficeOfActor } from "#domain/access/actor.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { Whereabouts } from "#domain/vocabulary/whereabouts.ts";
import { atInstant } from "#domain/when/when.ts";
import type { Transaction } from "../door.ts";
import { beginChain } from "../vault.ts";
import { freePseudonym } from "./free-pseudonym.ts";
import { whenRecorded } from "./happened.ts";
import { type Identity, says } from "./identity.ts";
import { localDay } from "./local-day.ts";
import { asKept, type Particulars } from "./particulars.ts";

export type NewFile = Particulars & {
  /** left out, one is drawn */
  pseudonym?: string | undefined;
  /** the field of the form in which it was chosen */
  pseudonymField?: string;
  identity: Identity;
  assigneeId: string | null;
};

/** Writes the rows of a new file; what is told of the identity in the history is how much there is, never what. */
export async function openFile(tx: Transaction, office: OfficeOfActor, file: NewFile, now: Date) {
  const id = uuid();
  const chain = await beginChain(tx.db, "case", id);
  const { identity, assigneeId, pseudonym: chosen, pseudonymField, ...said } = file;
  const kept = asKept(said, { now, timeZone: office.timeZone });
  const openedOn = localDay(now, office.timeZone);
  const year = openedOn.slice(0, 4);
  const pseudonym = await freePseudonym(tx.db, office.id, chosen, { field: pseudonymField });
  const last = await takeCaseNumber(tx.db, office.code, Number(year));
  const caseFile = await insertCase(tx, {
    ...kept,
    id,
    chain,
    version: 1,
    number: `${office.code}-${year}-${String(last).padStart(5, "0")}`,
    officeId: office.id,
    pseudonym,
    pseudonymFolded: foldPseudonym(pseudonym),
    stage: assigneeId ? "active" : "intake",
    assigneeId,
    countryOfAsylum: said.countryOfAsylum ?? office.country,
    grounds: kept.grounds ?? [],
    profile: kept.profile ?? [],
    openedAt: now,
    openedOn,
  });
  const bound = { table: "identities", id, chain, version: 1 };
  await insertIdentity(tx, {
    id,
    chain,
    version: 1,
    sealed: await tx.seal(bound, "identity", identity),
    recordedAt: now,
  });
  return { caseFile, told: { ...said, identity: says(identity) } };
}

/** What is told of somebody when their file is opened. */
export type FirstTold = {
  note?: string | undefined;
  whereabouts?: Whereabouts | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
};

/** Writes down with a new file what is told of the person, and where they are now. */
export async function writeFirstTold(
  tx: Transaction,
  actor: Actor,
  { id: caseId, chain }: CaseFile,
  { note, whereabouts, ...source }: FirstTold,
  now: Date,
) {
  const recorded = { caseId, chain, version: 1, recordedBy: actor.userId, recordedAt: now };
  if (note) {
    const id = uuid();
    const said = { text: note, ...source };
    const sealed = await tx.seal({ table: "notes", id, chain, version: 1 }, "note", said);
    await insertNote(tx, { ...recorded, id, kind: "other", happenedFrom: null, happenedTo: null, sealed });
  }
  if (whereabouts) {
    const id = uuid();
    const said = { when: whenRecorded(atInstant(now)), ...source };
    const sealed = await tx.seal({ table: "whereabouts", id, chain, version: 1 }, "whereabouts", said);
    await insertWhereabouts(tx, { ...recorded, id, whereabouts, sinceFrom: now, sinceTo: now, sealed });
  }
}
