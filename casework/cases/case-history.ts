import { z } from "zod";
import { type CaseFile, findCase } from "#db/records/cases.ts";
import { findEntry, findLastEntry } from "#db/records/entries.ts";
import { listEntriesBetween, listEntryPage, listLooks } from "#db/records/history-pages.ts";
import type { Db } from "#dialect";
import type { Actor } from "#domain/access/actor.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { historyEntries } from "../history/history-entries.ts";
import { type HistoryEntry, historyEntry } from "../history/history-entry.ts";
import { staffNames } from "../users/staff-names.ts";
import { timeZoneOf } from "./time-zone-of.ts";

export const HISTORY_VIEWS = [
  "all",
  "procedures",
  "detention",
  "contacts",
  "whereabouts",
  "notes",
  "corrections",
  "access",
] as const;
export type HistoryView = (typeof HISTORY_VIEWS)[number];

const EVENTS: Record<Exclude<HistoryView, "all">, readonly string[]> = {
  procedures: [
    "rsd_step.recorded",
    "asylum_attempt.recorded",
    "asylum_step.recorded",
    "extradition_request.recorded",
    "extradition_step.recorded",
    "removal_step.recorded",
    "criminal_step.recorded",
    "solution_step.recorded",
    "interim_measure.recorded",
    "interim_measure_step.recorded",
    "wanted_notice.recorded",
    "wanted_notice.lifted",
  ],
  detention: [
    "arrest.recorded",
    "counsel.recorded",
    "hearing.recorded",
    "ill_treatment.recorded",
    "detention.transferred",
    "detention.conditions_recorded",
    "wanted_notice.recorded",
    "wanted_notice.lifted",
    "detention.ended",
  ],
  contacts: ["detention.contact_recorded"],
  whereabouts: ["whereabouts.recorded", "arrest.recorded", "detention.transferred", "detention.ended"],
  notes: ["note.added", "case.opened"],
  corrections: ["entry.corrected"],
  access: ["case.printed", "history.exported", "identity.revealed"],
};

const PAGE = 50;

/** The history of a file, newest first, fifty entries at a time; and after a form, what was just recorded. */
export const caseHistory = query({
  name: "case.history",
  input: z.object({
    caseNumber,
    show: z.enum(HISTORY_VIEWS).optional().catch(undefined),
    /** entries before this one */
    after: z.coerce.number().int().positive().optional().catch(undefined),
    /** the entry that a form has just made, and the last one that its writer had seen */
    recorded: z.coerce.number().int().positive().optional().catch(undefined),
    seen: z.coerce.number().int().nonnegative().optional().catch(undefined),
  }),
  async ask({ actor, scope, input, reader }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const { show = "all" } = input;
    const events = show === "all" ? undefined : EVENTS[show];
    const rows = await listEntryPage(reader, file, { events, before: input.after, most: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    const entries = await historyEntries(reader, actor, file, page);
    const last = await findLastEntry(reader, file.chain);
    return {
      caseId: file.id,
      officeId: file.officeId,
      caseNumber: file.number,
      pseudonym: file.pseudonym,
      timeZone: await timeZoneOf(reader, file),
      show,
      /** numbers have no gaps: the last one is how many there are */
      total: last?.chainSeq ?? 0,
      entries,
      next: rows.length > PAGE ? page.at(-1)?.chainSeq : undefined,
      looks: show === "access" ? await looksAt(reader, file) : [],
      recorded:
        input.recorded === undefined
          ? undefined
          : await justRecorded(reader, actor, file, input.recorded, input.seen),
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});

export type Recorded = { entry: HistoryEntry; meanwhile: HistoryEntry[] };

/** The reader's own entry of this number in this file, and what others recorded since they opened the form. */
async function justRecorded(
  db: Db,
  actor: Actor,
  file: CaseFile,
  number: number,
  seen?: number,
): Promise<Recorded | undefined> {
  const entry = await findEntry(db, file.chain, number);
  if (!entry || entry.actorId !== actor.userId) return undefined;
  const between = seen === undefined ? [] : await listEntriesBetween(db, file, seen, number, PAGE);
  const others = between.filter(({ actorId }) => actorId !== actor.userId);
  const meanwhile: HistoryEntry[] = [];
  for (const other of others) meanwhile.push(await historyEntry(db, actor, other));
  return { entry: await historyEntry(db, actor, entry), meanwhile };
}

const MINUTE_MS = 60_000;

/** Who looked, once a minute and person: a page asks several questions of a file at once. */
async function looksAt(db: Db, file: CaseFile) {
  const rows = await listLooks(db, file, 400);
  const names = await staffNames(
    db,
    rows.map(({ actorId }) => actorId),
  );
  const looks = new Map<string, { at: Date; by: string; actorId: string }>();
  for (const { at, actorId } of rows) {
    const key = `${actorId}|${Math.floor(at.getTime() / MINUTE_MS)}`;
    if (!looks.has(key)) looks.set(key, { at, actorId, by: names.get(actorId)?.name ?? "" });
  }
  return [...looks.values()].slice(0, 100);
}
