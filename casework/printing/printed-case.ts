import { z } from "zod";
import { findCase } from "#db/records/cases.ts";
import { findEntry } from "#db/records/entries.ts";
import { listEntryPage } from "#db/records/history-pages.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { caseNumber } from "../fields.ts";
import { entryDetails } from "../history/entry-details.ts";
import { historyEntries } from "../history/history-entries.ts";
import { type HistoryEntry, withoutWords } from "../history/history-entry.ts";

/** For how long what was recorded as printed may be printed. */
const ONE_HOUR_MS = 3_600_000;
/** Of a longer history the earlier part stays on the screen, and the paper says so. */
const MOST_PRINTED = 500;

/**
 * What stands on a print besides the file itself: who made it, for whom, and the history up to then, oldest first. Only
 * whoever recorded it reads it, within the hour. @throws NotFound for everybody else
 */
export const printedCase = query({
  name: "case.printed",
  input: z.object({ caseNumber, entry: z.coerce.number().int().positive() }),
  async ask({ actor, scope, input, reader, now }) {
    const file = await findCase(reader, scope, input.caseNumber);
    const entry = await findEntry(reader, file.chain, input.entry);
    const mine = entry?.event === "case.printed" && entry.actorId === actor.userId;
    if (!mine || now.getTime() - entry.at.getTime() > ONE_HOUR_MS) throw notFound();
    const details = await entryDetails(reader, entry);
    const withPrivileged = details !== "unreadable" && details.withPrivileged === true;
    const rows = await listEntryPage(reader, file, { before: entry.chainSeq, most: MOST_PRINTED });
    const entries = await historyEntries(reader, actor, file, rows.toReversed());
    return {
      caseId: file.id,
      officeId: file.officeId,
      entry: entry.chainSeq,
      at: entry.at,
      by: details === "unreadable" ? "" : String(details.by ?? ""),
      to: details === "unreadable" ? undefined : textOf(details.to),
      entries: withPrivileged ? entries : entries.map(unlessPrivileged),
      /** entries before the first one that is printed */
      earlier: (rows.at(-1)?.chainSeq ?? 1) - 1,
    };
  },
  shows: ({ caseId, officeId }) => [{ caseId, officeId }],
});

export type PrintedCase = Awaited<ReturnType<typeof printedCase>>;

/** The paper says that there is something privileged, and that it is not on it. */
const unlessPrivileged = (entry: HistoryEntry): HistoryEntry =>
  entry.details !== "unreadable" && entry.details.privileged === true
    ? { ...entry, details: { ...withoutWords(entry.details), notPrinted: true } }
    : entry;

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);
