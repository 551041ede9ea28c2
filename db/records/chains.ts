import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#dialect";
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

export async function findDataKey(db: Db, chain: string, version: number) {
  const [row] = await db
    .select({ version: dataKeys.version, kek: dataKeys.kek, wrapped: dataKeys.wrapped })
    .from(dataKeys)
    .where(and(eq(dataKeys.chain, chain), eq(dataKeys.version, version)));
  return row;
}

/** The data key under which is sealed now: the one of the highest version. */
export async function findCurrentDataKey(db: Db, chain: string) {
  const [row] = await db
    .select({ version: dataKeys.version, kek: dataKeys.kek, wrapped: dataKeys.wrapped })
    .from(dataKeys)
    .where(eq(dataKeys.chain, chain))
    .orderBy(desc(dataKeys.version))
    .limit(1);
  return row;
}

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
