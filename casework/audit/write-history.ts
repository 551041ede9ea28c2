import { setImmediate as yielded } from "node:timers/promises";
import type { Actor } from "#domain/access/actor.ts";
import { BYTE_ORDER_MARK, csvLine } from "#domain/exports/csv.ts";
import { canonical } from "#domain/history/header.ts";
import { type ExportedEntry, exportedHistory } from "./exported-history.ts";

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

/**
 * An exported history piece by piece, a keyset page at a time, so that memory stays flat and others get their turn.
 * The first piece comes after the first page was read: a refusal is thrown before a byte has left.
 */
export async function* writeHistory(
  actor: Actor,
  exported: { chain: string; chainSeq: number },
): AsyncGenerator<string> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof exportedHistory>> = await exportedHistory(actor, {
      ...exported,
      after,
    });
    const line = page.format === "csv" ? asCsv : asJson;
    const head: string = after === 0 && page.format === "csv" ? BYTE_ORDER_MARK + csvLine(COLUMNS) : "";
    yield head + page.entries.map(line).join("");
    after = page.next;
    await yielded();
  }
}

const asCsv = (entry: ExportedEntry): string => {
  const { entry: number, recordedAt, happened, details, ...rest } = told(entry);
  const { event, actor, corrects, hash, header } = rest;
  return csvLine([
    number,
    recordedAt,
    event,
    happened?.from,
    happened?.to,
    actor,
    corrects,
    canonical(details),
    hash,
    header,
  ]);
};

const asJson = (entry: ExportedEntry): string => `${JSON.stringify(told(entry))}\n`;

/** The header is what the hash is of: whoever has both can check it. */
const told = ({ chainSeq, at, event, happened, by, corrects, details, hash, header }: ExportedEntry) => ({
  entry: chainSeq,
  recordedAt: at.toISOString(),
  event,
  happened: happened && {
    from: happened.earliest.toISOString(),
    to: happened.latest.toISOString(),
    precision: happened.precision,
  },
  actor: by,
  corrects,
  details,
  hash,
  header,
});
