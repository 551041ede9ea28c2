import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { type ChainKind, chainKeys, chains, dataKeys, keks } from "../schema/keys.ts";

type Wrapped = { kek: string; wrapped: Buffer };

export async function insertChain(
  db: Db,
  chain: { id: string; kind: ChainKind; subjectId: string; dataKey: Wrapped; chainKey: Wrapped },
) {
  const { id, kind, subjectId } = chain;
  await db.insert(chains).values({ id, kind, subjectId });
  await db.insert(dataKeys).values({ chain: id, version: 1, ...chain.dataKey });
  await db.insert(chainKeys).values({ chain: id, ...chain.chainKey });
}

const WRAPPED = { version: dataKeys.version, kek: dataKeys.kek, wrapped: dataKeys.wrapped };
const OF_CHAIN = eq(dataKeys.chain, given(dataKeys.chain, "chain"));

const dataKey = compiled((db) =>
  db
    .select(WRAPPED)
    .from(dataKeys)
    .where(and(OF_CHAIN, eq(dataKeys.version, given(dataKeys.version, "version")))),
);
export const findDataKey = async (db: Db, chain: string, version: number) =>
  (await dataKey(db, { chain, version })).at(0);

const currentDataKey = compiled((db) =>
  db.select(WRAPPED).from(dataKeys).where(OF_CHAIN).orderBy(desc(dataKeys.version)).limit(1),
);
/** The data key under which is sealed now: the one of the highest version. */
export const findCurrentDataKey = async (db: Db, chain: string) =>
  (await currentDataKey(db, { chain })).at(0);

export async function findChainKey(db: Db, chain: string) {
  const [row] = await db.select().from(chainKeys).where(eq(chainKeys.chain, chain));
  return row;
}

export async function insertKek(db: Db, kek: typeof keks.$inferInsert) {
  await db.insert(keks).values(kek);
}

/** The newest key-encryption key wraps what is made now. */
export async function findCurrentKek(db: Db) {
  const [row] = await db.select().from(keks).orderBy(desc(keks.createdAt), desc(keks.id)).limit(1);
  return row;
}

export async function findKek(db: Db, id: string) {
  const [row] = await db.select().from(keks).where(eq(keks.id, id));
  return row;
}
