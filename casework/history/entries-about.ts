import type { CaseFile } from "#db/records/cases.ts";
import { listHeaders } from "#db/records/history-pages.ts";
import type { Db } from "#dialect";
import type { Header } from "#domain/history/header.ts";
import { tagOf } from "#sealing/chain-keys.ts";
import { chainKeysOf } from "../vault.ts";

type About = { table: string; id: string };

/**
 * By the id of each of these rows, the number of the newest entry of these events that tells of it: found by the tags
 * in the headers of a file, with nothing opened.
 */
export async function entriesAbout(
  db: Db,
  { chain }: CaseFile,
  events: readonly string[],
  rows: readonly About[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const keys = await chainKeysOf(db, chain);
  const ids = new Map(rows.map(({ table, id }) => [tagOf(keys, chain, table, id), id]));
  const headers = await listHeaders(db, chain, events);
  return new Map(
    headers.flatMap(({ chainSeq, header }) => {
      const id = ids.get((JSON.parse(header) as Header).subject);
      return id === undefined ? [] : [[id, chainSeq] as const];
    }),
  );
}
