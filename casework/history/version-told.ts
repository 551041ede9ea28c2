import type { Entry } from "#db/records/entries.ts";
import { listHeadersFrom } from "#db/records/history-pages.ts";
import type { Db } from "#dialect";
import type { Header } from "#domain/history/header.ts";
import { tagOf } from "#sealing/chain-keys.ts";
import { chainKeysOf } from "../vault.ts";

/** At which version the thing that an entry tells of is now: as the last entry has it that tells of it or wrote its row. */
export async function versionTold(
  db: Db,
  { chain, chainSeq, header }: Entry,
  { table, id }: { table: string; id: string },
): Promise<number> {
  const tag = tagOf(await chainKeysOf(db, chain), chain, table, id);
  const versions = (await listHeadersFrom(db, chain, chainSeq)).flatMap(({ header }) => {
    const { subject, version, rows } = JSON.parse(header) as Header;
    const written = rows.flatMap(([of, row, version]) => (of === table && row === tag ? [version] : []));
    return subject === tag ? [version, ...written] : written;
  });
  return Math.max((JSON.parse(header) as Header).version, ...versions);
}
