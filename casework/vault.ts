import { v7 as uuid } from "uuid";
import {
  findChainKey,
  findCurrentDataKey,
  findCurrentKek,
  findDataKey,
  findKek,
  insertChain,
  insertKek,
} from "#db/records/chains.ts";
import type { ChainKind } from "#db/schema/keys.ts";
import type { Db } from "#dialect";
import { type ChainKeys, chainKeysFrom } from "#sealing/chain-keys.ts";
import { type DataKey, isUnreadable, keyVersionOf, open, seal } from "#sealing/envelope.ts";
import { newChainId, newKey } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";
import { log } from "./log.ts";

/** To what a ciphertext is bound: table, row, version, and the chain whose data key seals it. */
export type Bound = { table: string; id: string; chain: string; version: number };

/** What could not be opened: it is shown as unreadable, never guessed. */
export const UNREADABLE = "unreadable";
export type Unreadable = typeof UNREADABLE;

const binding = (kind: string, { table, id, chain, version }: Bound) =>
  `panoh1|${table}|${id}|${kind}|${chain}|${version}`;

/** Seals a value as JSON under the current data key of its chain. */
export async function sealValue(db: Db, bound: Bound, kind: string, value: unknown): Promise<Buffer> {
  return seal(Buffer.from(JSON.stringify(value)), await currentKey(db, bound.chain), binding(kind, bound));
}

/** Opens what `sealValue` sealed; `UNREADABLE` when its key is gone, or key or binding do not fit, which is also reported. */
export async function openValue<T>(
  db: Db,
  bound: Bound,
  kind: string,
  sealed: Buffer,
): Promise<T | Unreadable> {
  try {
    const key = await keyOfVersion(db, bound.chain, keyVersionOf(sealed));
    return JSON.parse(open(sealed, key.key, binding(kind, bound)).toString()) as T;
  } catch (error) {
    if (!isUnreadable(error) && !isKeyGone(error)) throw error;
    log.error("Integrity failure: a ciphertext does not open.", { table: bound.table, chain: bound.chain });
    return UNREADABLE;
  }
}

/** Begins the chain of a new file, user, office or installation, with a data key and a chain key of its own. */
export async function beginChain(db: Db, kind: ChainKind, subjectId: string): Promise<string> {
  const id = newChainId();
  const kek = await currentKek(db);
  const dataKey = { kek: kek.id, wrapped: wrap(kek, newKey(), `data|${id}|1`) };
  const chainKey = { kek: kek.id, wrapped: wrap(kek, newKey(), `chain|${id}`) };
  await insertChain(db, { id, kind, subjectId, dataKey, chainKey });
  return id;
}

/** The installation's first key-encryption key: random, wrapped by the wrapping key. */
export async function makeKek(db: Db, now: Date) {
  const id = uuid();
  await insertKek(db, {
    id,
    wrapped: seal(newKey(), { version: 1, key: keyring().wrapping }, `panoh1|kek|${id}`),
    createdAt: now,
  });
}

export async function chainKeysOf(db: Db, chain: string): Promise<ChainKeys> {
  return remembered(`chain|${chain}`, async () => {
    const row = await findChainKey(db, chain);
    return row && chainKeysFrom(await unwrap(db, row, `chain|${chain}`));
  });
}

const currentKey = (db: Db, chain: string): Promise<DataKey> =>
  keyFrom(db, chain, findCurrentDataKey(db, chain));
const keyOfVersion = (db: Db, chain: string, version: number): Promise<DataKey> =>
  remembered(`data|${chain}|${version}`, async () => keyFrom(db, chain, findDataKey(db, chain, version)));

async function keyFrom(db: Db, chain: string, found: ReturnType<typeof findDataKey>): Promise<DataKey> {
  const row = await found;
  if (!row) throw keyGone();
  return remembered(`key|${chain}|${row.version}`, async () => ({
    version: row.version,
    key: await unwrap(db, row, `data|${chain}|${row.version}`),
  }));
}

/** A destroyed key makes its own chain unreadable, and nothing else. */
const KEY_GONE = Symbol.for("panoh.key-gone");
const keyGone = () => Object.assign(new Error("This chain has no data key."), { [KEY_GONE]: true });
const isKeyGone = (error: unknown) => error instanceof Error && KEY_GONE in error;

type Kek = { id: string; key: Buffer };

const wrap = (kek: Kek, key: Buffer, what: string) =>
  seal(key, { version: 1, key: kek.key }, `panoh1|wrapped|${what}|${kek.id}`);

async function unwrap(
  db: Db,
  { kek, wrapped }: { kek: string; wrapped: Buffer },
  what: string,
): Promise<Buffer> {
  const { id, key } = await remembered(`kek|${kek}`, async () => openKek(await findKek(db, kek)));
  return open(wrapped, key, `panoh1|wrapped|${what}|${id}`);
}

const currentKek = async (db: Db): Promise<Kek> => {
  const kek = openKek(await findCurrentKek(db));
  if (!kek) throw new Error("This installation has no key-encryption key.");
  return kek;
};

const openKek = (row: { id: string; wrapped: Buffer } | undefined): Kek | undefined =>
  row && { id: row.id, key: open(row.wrapped, keyring().wrapping, `panoh1|kek|${row.id}`) };

const place = Symbol.for("panoh.unwrapped");
const MOST = 5000;

/** Unwrapped keys of this process, the least recently used forgotten first. Ids are random, so that no other database can be meant. */
async function remembered<T>(name: string, find: () => Promise<T | undefined>): Promise<T> {
  const holder = globalThis as { [place]?: Map<string, unknown> };
  holder[place] ??= new Map();
  const keys = holder[place];
  const known = keys.get(name) ?? (await find());
  if (known === undefined) throw new Error(`There is no key: ${name.split("|")[0]}.`);
  keys.delete(name);
  keys.set(name, known);
  if (keys.size > MOST) keys.delete(keys.keys().next().value as string);
  return known as T;
}
