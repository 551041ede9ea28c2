import { z } from "zod";
import { findEntryInScope, listChain } from "#db/records/history.ts";
import { notFound } from "#domain/refusals.ts";
import { query } from "../door.ts";
import { entryDetails } from "../history/entry-details.ts";
import { historyEntry } from "../history/history-entry.ts";
import { chain, chainSeq } from "./audit-entry.ts";
import { EXPORT_FORMATS, type ExportFormat } from "./export-history.ts";

/** For how long what was recorded as taken out may be fetched. */
const ONE_HOUR_MS = 3_600_000;

/**
 * A page of a file's history, oldest first, up to the entry that recorded its export. Only whoever recorded it reads
 * it, within the hour. @throws NotFound for everybody else
 */
export const exportedHistory = query({
  name: "audit.history",
  input: z.object({
    chain,
    chainSeq,
    after: z.number().int().nonnegative().default(0),
    most: z.number().int().min(1).max(500).default(200),
  }),
  async ask({ actor, scope, input, reader, now }) {
    const { entry, caseNumber, pseudonym } = await findEntryInScope(
      reader,
      scope,
      input.chain,
      input.chainSeq,
    );
    const mine = entry.event === "history.exported" && entry.actorId === actor.userId;
    const details = mine ? await entryDetails(reader, entry) : "unreadable";
    if (details === "unreadable" || caseNumber === null || pseudonym === null) throw notFound();
    if (now.getTime() - entry.at.getTime() > ONE_HOUR_MS) throw notFound();
    const rows = await listChain(reader, entry.chain, input.after, entry.chainSeq, input.most);
    const entries = [];
    for (const row of rows) entries.push({ ...(await historyEntry(reader, actor, row)), header: row.header });
    return {
      caseId: entry.caseId ?? "",
      officeId: entry.officeId ?? "",
      caseNumber,
      pseudonym,
      format: EXPORT_FORMATS.find((format) => format === details.format) ?? ("csv" satisfies ExportFormat),
      purpose: String(details.purpose ?? ""),
      upTo: entry.chainSeq,
      entries,
      next: rows.length === input.most ? rows.at(-1)?.chainSeq : undefined,
    };
  },
  /** Once an export, not once a page of it. */
  shows: ({ caseId, officeId }, { after }) => (after === 0 ? [{ caseId, officeId }] : []),
});

export type ExportedEntry = Awaited<ReturnType<typeof exportedHistory>>["entries"][number];
