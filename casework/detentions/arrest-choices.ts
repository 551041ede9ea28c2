import { z } from "zod";
import { listCasesLike, listCasesLookedAtLast } from "#db/records/arrest-choices.ts";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { listDetentions, listPlacesUsed } from "#db/records/detentions.ts";
import { listPlaces } from "#db/records/organisation.ts";
import { findAsylumAttempt } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { isRefusal } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { findFileNamed } from "../cases/find-file-named.ts";
import { query } from "../door.ts";
import { findEntryOf } from "../history/find-entry-of.ts";
import { attemptSaid } from "../procedures/attempt-said.ts";
import { whenOf } from "../procedures/step-told.ts";
import { howHeldNow } from "./how-held-now.ts";

const DAYS_90_MS = 90 * 86_400_000;
/** On a phone two of them are shown; there is room for six from 768 px. */
const FILES = 6;
const PLACES = 2;
const CANDIDATES = 6;

/** What the form to log an arrest offers: files, places, and for a typed name the files that it may mean. */
export const arrestChoices = query({
  name: "arrest.choices",
  input: z.object({
    /** from a file: the person is chosen already */
    file: z.string().max(100).optional().catch(undefined),
    /** a pseudonym or number as typed */
    named: z.string().max(500).optional().catch(undefined),
    /** an attempt to ask for asylum at which they were arrested: when it was is known */
    attempt: z.string().max(100).optional().catch(undefined),
  }),
  async ask({ actor, scope, input, reader, now }) {
    const chosen = input.file === undefined ? undefined : await findCase(reader, scope, input.file);
    const office = actor.offices.find(({ id }) => id === chosen?.officeId) ?? actor.offices[0];
    return {
      files: await listCasesLookedAtLast(reader, scope, actor.userId, FILES),
      chosen: chosen && { caseNumber: chosen.number, pseudonym: chosen.pseudonym },
      places: await placesOffered(reader, scope, new Date(now.getTime() - DAYS_90_MS)),
      allPlaces: (await listPlaces(reader, scope)).map(({ id, name, city }) => ({ id, name, city })),
      candidates: input.named === undefined ? [] : await candidatesFor(reader, scope, input.named),
      takenAt:
        chosen && input.attempt !== undefined ? await whenAsked(reader, chosen, input.attempt) : undefined,
      held: input.named === undefined ? undefined : await heldAlready(reader, scope, input.named),
      timeZone: office?.timeZone ?? "UTC",
      officeName: office?.name ?? "",
    };
  },
  /** Where somebody is held is a part of their file; the names of files are a list. */
  shows: ({ held }) => (held ? [{ caseId: held.caseId, officeId: held.officeId }] : []),
});

async function whenAsked(db: Db, file: CaseFile, id: string): Promise<When | undefined> {
  const attempt = await findAsylumAttempt(db, file, id);
  return attempt && whenOf(attempt, await attemptSaid(db, attempt));
}

/** The places used most; where none was used lately, any two. */
async function placesOffered(db: Db, scope: Scope, since: Date) {
  const used = await listPlacesUsed(db, scope, since, PLACES);
  const others = used.length < PLACES ? await listPlaces(db, scope) : [];
  const fresh = others.filter(({ id }) => used.every((place) => place.id !== id));
  return [...used, ...fresh].slice(0, PLACES).map(({ id, name, city }) => ({ id, name, city }));
}

/** Files that a typed pseudonym begins, or a few typed digits end. A whole number is what it is, in whatever office. */
async function candidatesFor(db: Db, scope: Scope, named: string) {
  const digits = /^\s*(\d{1,5})\s*$/.exec(named)?.[1] ?? "";
  return listCasesLike(db, scope, { folded: foldPseudonym(named), digits }, CANDIDATES);
}

/** Where and since when the person of a file is held already, and the entry that says so. */
async function heldAlready(db: Db, scope: Scope, named: string) {
  const file = await fileMeant(db, scope, named);
  const open = file && (await listDetentions(db, file)).find(({ endedFrom }) => endedFrom === null);
  if (!file || !open) return undefined;
  const entry = await findEntryOf(db, file, "arrest.recorded", open.id);
  return {
    caseId: file.id,
    officeId: file.officeId,
    caseNumber: file.number,
    pseudonym: file.pseudonym,
    entry: entry?.chainSeq,
    ...(await howHeldNow(db, open)),
  };
}

async function fileMeant(db: Db, scope: Scope, named: string): Promise<CaseFile | undefined> {
  try {
    return await findFileNamed(db, scope, named);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
