import { AsyncLocalStorage } from "node:async_hooks";
import type { Db } from "#dialect";

/** A transaction as long as it runs: whose it is, and whether a statement of it has failed. */
export interface Transaction {
  store: object;
  ended: boolean;
  failure?: { error: unknown };
}

interface Running {
  transaction: Transaction;
  tx: Db;
}

// On globalThis: with a copy of this module for pages and another for routes, a nested transaction would wait for its own outer one.
const shared = globalThis as { [running]?: AsyncLocalStorage<Running> };
const running = Symbol.for("panoh.transactions");
const current = () => (shared[running] ??= new AsyncLocalStorage<Running>());

/** The same rules on both engines: the work has `limit` milliseconds, and a failed statement ends the transaction even if it is caught. */
export async function runTransaction<T>(
  transaction: Transaction,
  tx: Db,
  work: (tx: Db) => Promise<T>,
  limit: number,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A transaction took longer than ${limit} ms.`)), limit);
  });
  try {
    const result = await Promise.race([current().run({ transaction, tx }, async () => work(tx)), late]);
    if (transaction.failure) throw transaction.failure.error;
    return result;
  } finally {
    clearTimeout(timer);
    transaction.ended = true;
  }
}

/** The transaction of this store that the caller is inside of, to be joined. */
export function enclosing(store: object): Db | undefined {
  const outer = current().getStore();
  if (outer?.transaction.store !== store) return;
  if (outer.transaction.ended)
    throw new Error("A transaction was asked for by work that outlived its own: an await is missing.");
  return outer.tx;
}

/** Asked before each statement. */
export function mayStillRun({ ended, failure }: Transaction) {
  if (ended) throw new Error("A statement came after the end of its transaction: an await is missing.");
  if (failure)
    throw new Error("A failed statement ends its transaction: it cannot be caught.", {
      cause: failure.error,
    });
}
