import { v7 as uuid } from "uuid";
import { findLastEntry, insertEntry } from "#db/records/entries.ts";
import type { Writing, WrittenRow } from "#db/records/writing.ts";
import type { Actor } from "#domain/access/actor.ts";
import { canonical, GENESIS, type Header, momentAfter } from "#domain/history/header.ts";
import { type ChainKeys, rowHash, tagOf } from "#sealing/chain-keys.ts";
import { keyedHash, newKey, sha256Hex } from "#sealing/hashes.ts";
import { chainKeysOf, sealValue } from "../vault.ts";
import { plainRow } from "./plain-row.ts";

/** What happened in one chain: the past tense of a command, and what it was about. */
export type Happening = {
  happened: string;
  chain: string;
  caseId?: string;
  officeId?: string | null;
  subject: { table: string; id: string; version: number };
  /** When it happened, where that is not when it was recorded. */
  when?: { earliest: Date; latest: Date };
  /** The number of the entry that this one corrects. */
  corrects?: number;
  details: Record<string, unknown>;
};

export type Placed = { chain: string; chainSeq: number; hash: string };

/** Appends one entry to its chain, in the transaction of the change it tells of. */
export async function appendEntry(
  tx: Writing,
  { actor, commandId, now }: { actor: Actor; commandId: string; now: Date },
  happening: Happening,
): Promise<Placed> {
  const { chain, subject } = happening;
  const keys = await chainKeysOf(tx.db, chain);
  const last = await findLastEntry(tx.db, chain);
  const chainSeq = (last?.chainSeq ?? 0) + 1;
  const { at, clock } = momentAfter(now, last?.at);
  const blinding = newKey();
  const details = plain({ ...happening.details, subject: { table: subject.table, id: subject.id } });
  const header: Header = {
    v: 1,
    chain,
    chainSeq,
    prev: last?.hash ?? GENESIS,
    at: at.toISOString(),
    clock,
    actor: tagOf(keys, chain, "user", actor.userId),
    session: tagOf(keys, chain, "session", actor.sessionId),
    command: commandId,
    event: happening.happened,
    subject: tagOf(keys, chain, subject.table, subject.id),
    version: subject.version,
    rows: takeRows(tx, chain).map((row) => headerRow(keys, row)),
    commit: keyedHash(blinding, canonical(details)),
  };
  const text = canonical(header);
  const hash = sha256Hex(text);
  await insertEntry(tx.db, {
    chain,
    chainSeq,
    header: text,
    hash,
    details: await sealValue(tx.db, detailsOf(chain, chainSeq), "details", {
      blinding: blinding.toString("hex"),
      details,
    }),
    at,
    event: happening.happened,
    commandId,
    actorId: actor.userId || null,
    caseId: happening.caseId ?? null,
    officeId: happening.officeId ?? null,
    happenedFrom: happening.when?.earliest ?? null,
    happenedTo: happening.when?.latest ?? null,
    corrects: happening.corrects ?? null,
  });
  return { chain, chainSeq, hash };
}

/** To what an entry's sealed details are bound. */
export const detailsOf = (chain: string, chainSeq: number) => ({
  table: "entries",
  id: `${chain}/${chainSeq}`,
  chain,
  version: chainSeq,
});

/** The rows that the first entry of a chain tells of; a second one of the same command tells of none again. */
function takeRows(tx: Writing, chain: string): WrittenRow[] {
  const rows = tx.wrote.filter((row) => row.chain === chain);
  tx.wrote.splice(0, tx.wrote.length, ...tx.wrote.filter((row) => row.chain !== chain));
  return rows;
}

const headerRow = (
  keys: ChainKeys,
  { table, id, chain, version, row }: WrittenRow,
): Header["rows"][number] => [
  table,
  tagOf(keys, chain, table, id),
  version,
  rowHash(keys, canonical({ table, row: plainRow(row) })),
];

// What is hashed is what is read again: no undefined, no Date.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

export const newCommandId = (): string => uuid();
