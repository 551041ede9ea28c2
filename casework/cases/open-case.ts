import { v7 as uuid } from "uuid";
import { z } from "zod";
import { insertCase, insertIdentity, insertNote, insertWhereabouts } from "#db/records/cases.ts";
import { takeCaseNumber } from "#db/records/organisation.ts";
import { listPseudonymsTaken } from "#db/records/pseudonyms.ts";
import type { OfficeOfActor } from "#domain/access/actor.ts";
import { choosePseudonym, isPseudonym } from "#domain/pseudonyms/choose-pseudonym.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { prose } from "#domain/text/fields.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { CONVENTION_GROUNDS } from "#domain/vocabulary/convention-grounds.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { writeEdtf } from "#domain/when/edtf.ts";
import { atInstant } from "#domain/when/when.ts";
import { command, type Transaction } from "../door.ts";
import { country, language, reliability, toldBy, when } from "../fields.ts";
import { beginChain } from "../vault.ts";
import { readHappened, whenRecorded } from "./happened.ts";
import { identity, says } from "./identity.ts";
import { localDay } from "./local-day.ts";
import { officeOf } from "./office-of.ts";

/** Where a person may be said to be without a detention, an arrest or an end of one having to be recorded. */
const AT_OPENING = WHEREABOUTS.filter((where) => where !== "detained");

const openPart = z.object({
  officeId: z.string().optional(),
  /** one or two of the words of nature; else one is drawn */
  pseudonym: z
    .string()
    .refine((said) => isPseudonym(said), "case.pseudonym_unknown")
    .optional(),
  ageBand: z.enum(AGE_BANDS, "form.choose").optional(),
  sex: z.enum(SEXES, "form.choose").optional(),
  countryOfOrigin: country.optional(),
  countryOfAsylum: country.optional(),
  arrived: when.optional(),
  language: language.optional(),
  grounds: z.array(z.enum(CONVENTION_GROUNDS, "form.choose")).default([]),
  profile: z.array(z.enum(PROFILES, "form.choose")).default([]),
});

/** Opens a file for a person: a number, a new pseudonym, the open part, and the identity, sealed. */
export const openCase = command({
  name: "case.open",
  guards: "nothing",
  input: openPart.extend({
    identity: identity.default({ names: [], documents: [] }),
    whereabouts: z.enum(AT_OPENING, "form.choose").optional(),
    note: prose(20_000).optional(),
    toldBy,
    reliability,
    mine: z.boolean().default(false),
  }),
  async carryOut({ actor, input, tx, now }) {
    const office = officeOf(actor, input.officeId);
    const { note, whereabouts, toldBy, reliability, mine, ...rest } = input;
    const opened = await openFile(tx, office, { ...rest, assigneeId: mine ? actor.userId : null }, now);
    const { caseFile } = opened;
    const { id: caseId, chain } = caseFile;
    const source = { toldBy, reliability };
    const recorded = { caseId, chain, version: 1, recordedBy: actor.userId, recordedAt: now };
    if (note) {
      const id = uuid();
      const sealed = await tx.seal({ table: "notes", id, chain, version: 1 }, "note", {
        text: note,
        ...source,
      });
      await insertNote(tx, { ...recorded, id, kind: "other", happenedFrom: null, happenedTo: null, sealed });
    }
    if (whereabouts) {
      const id = uuid();
      const said = { when: whenRecorded(atInstant(now)), ...source };
      const sealed = await tx.seal({ table: "whereabouts", id, chain, version: 1 }, "whereabouts", said);
      await insertWhereabouts(tx, { ...recorded, id, whereabouts, sinceFrom: now, sinceTo: now, sealed });
    }
    return {
      happened: "case.opened",
      chain,
      caseId,
      caseNumber: caseFile.number,
      officeId: office.id,
      subject: { table: "cases", id: caseId, version: 1 },
      details: {
        by: actor.name,
        pseudonym: caseFile.pseudonym,
        ...opened.told,
        text: note,
        whereabouts,
        ...source,
      },
    };
  },
});

type NewFile = z.output<typeof openPart> & { identity: z.output<typeof identity>; assigneeId: string | null };

/** Writes the rows of a new file; what is told of the identity in the history is how much there is, never what. */
export async function openFile(tx: Transaction, office: OfficeOfActor, file: NewFile, now: Date) {
  const id = uuid();
  const chain = await beginChain(tx.db, "case", id);
  const { identity: person, officeId: _, arrived, assigneeId, pseudonym: chosen, ...open } = file;
  const here = { now, timeZone: office.timeZone };
  const openedOn = localDay(now, office.timeZone);
  const year = openedOn.slice(0, 4);
  const free = async (names: readonly string[]) => {
    const taken = await listPseudonymsTaken(tx.db, office.id, names.map(foldPseudonym));
    return names.filter((name) => !taken.has(foldPseudonym(name)));
  };
  const [pseudonym] = chosen ? await free([chosen]) : [await choosePseudonym(free, Math.random)];
  if (pseudonym === undefined)
    throw ruleBroken("pseudonym", "case.pseudonym_taken", { pseudonym: `${chosen}` });
  const last = await takeCaseNumber(tx.db, office.code, Number(year));
  const caseFile = await insertCase(tx, {
    ...open,
    id,
    chain,
    version: 1,
    number: `${office.code}-${year}-${String(last).padStart(5, "0")}`,
    officeId: office.id,
    pseudonym,
    pseudonymFolded: foldPseudonym(pseudonym),
    stage: assigneeId ? "active" : "intake",
    assigneeId,
    countryOfAsylum: open.countryOfAsylum ?? office.country,
    arrived: arrived ? writeEdtf(readHappened("arrived", arrived, here), office.timeZone) : null,
    openedAt: now,
    openedOn,
  });
  const bound = { table: "identities", id, chain, version: 1 };
  await insertIdentity(tx, {
    id,
    chain,
    version: 1,
    sealed: await tx.seal(bound, "identity", person),
    recordedAt: now,
  });
  return { caseFile, told: { ...open, arrived, identity: says(person) } };
}
