import { setImmediate as yielded } from "node:timers/promises";
import type { Actor } from "#domain/access/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#domain/exports/csv.ts";
import { canonical } from "#domain/history/header.ts";
import type { ExportFormat } from "./export-history.ts";
import { type ExportedEntry, exportedHistory } from "./exported-history.ts";

/**
 * An exported history as a file: its first page is read before a byte leaves, so that a refusal is still thrown; the
 * others follow a keyset page at a time, so that memory stays flat and other requests get their turn.
 */
export async function exportFile(actor: Actor, exported: { chain: string; chainSeq: number }) {
  const first = await exportedHistory(actor, exported);
  const { head, line, type } = FORMATS[first.format];
  async function* pieces() {
    yield head;
    for (let page: typeof first | undefined = first; page; ) {
      yield page.entries.map(line).join("");
      await yielded();
      const after: number | undefined = page.next;
      page = after === undefined ? undefined : await exportedHistory(actor, { ...exported, after });
    }
  }
  return { name: `${first.caseNumber}-history.${first.format}`, type, pieces: pieces() };
}

const COLUMNS = [
  "entry",
  "recorded_at",
  "event",
  "happened_from",
  "happened_to",
  "actor",
  "corrects",
  "details",
  "hash",
  "header",
];

const asCsv = (entry: ExportedEntry): string => {
  const { entry: number, recordedAt, event, happened, actor, corrects, details, hash, header } = told(entry);
  return csvLine(
    [number, recordedAt, event, happened?.from, happened?.to, actor, corrects, details, hash, header].map(
      asText,
    ),
  );
};

const asText = (value: unknown) =>
  typeof value === "object" && value !== null ? canonical(value) : (value as string | number | undefined);

const FORMATS: Record<ExportFormat, { head: string; line: (entry: ExportedEntry) => string; type: string }> =
  {
    csv: { head: BYTE_ORDER_MARK + csvLine(COLUMNS), line: asCsv, type: "text/csv; charset=utf-8" },
    jsonl: {
      head: "",
      line: (entry) => `${JSON.stringify(told(entry))}\n`,
      type: "application/jsonl; charset=utf-8",
    },
  };

/** Whoever has a header and its hash can check them. */
const told = ({ chainSeq, at, event, happened, by, corrects, details, hash, header }: ExportedEntry) => ({
  entry: chainSeq,
  recordedAt: at.toISOString(),
  event,
  happened: happened && {
    from: happened.earliest.toISOString(),
    to: happened.latest.toISOString(),
    precision: happened.precision,
    about: happened.about,
  },
  actor: by,
  corrects,
  details,
  hash,
  header,
});
