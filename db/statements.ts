import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Db } from "#dialect";
import { keepClient } from "./compiled.ts";
import { readingRows } from "./rows.ts";
import type { Connection } from "./sqlite-file.ts";
import { inTurn } from "./turns.ts";

/** How a statement is surrounded: a transaction asks whether it may still run, and notes that it failed. */
export type Around = <T>(statement: () => T) => T;

type Prepare = (source: string) => Database.Statement;

const KEPT = 400;

/** Drizzle prepares anew at each call; keeping the statements halves its cost. Most recently used last. */
export function statementCache(connection: Connection): Prepare {
  const kept = new Map<string, Database.Statement>();
  return (source) => {
    const statement = kept.get(source) ?? connection.prepare(source);
    kept.delete(source);
    kept.set(source, statement);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
}

/** For a connection that could write, too. @throws Error for a statement that would */
export function onlyReading(statement: Database.Statement): Database.Statement {
  if (!statement.readonly) throw new Error("Whoever reads writes nothing: that is a command's.");
  return statement;
}

/** Drizzle over kept statements, for whoever only reads: others have their turns meanwhile. */
export const readingOver = (prepare: Prepare): Db => over(prepare, (statement) => statement(), inTurn);

/** Drizzle over kept statements, without a schema: `db.query` and `relations()` change in Drizzle 1.0. `.raw()` sticks to a statement, so that each call says which form it wants. */
export const drizzleOver = (prepare: Prepare, around: Around): Db => over(prepare, around);

function over(prepare: Prepare, around: Around, reads?: typeof inTurn): Db {
  const client = {
    prepare(source: string) {
      // Prepared when it runs: which connection reads is said then.
      const as = (raw: boolean) => {
        const statement = prepare(source);
        return statement.reader ? statement.raw(raw) : statement;
      };
      return {
        run: (...values: unknown[]) => around(() => as(false).run(...values)),
        all: (...values: unknown[]) => around(() => as(false).all(...values)),
        get: (...values: unknown[]) => around(() => as(false).get(...values)),
        raw: () => ({
          all: (...values: unknown[]) => around(() => as(true).all(...values)),
          get: (...values: unknown[]) => around(() => as(true).get(...values)),
        }),
      };
    },
  };
  const db = drizzle({ client: client as unknown as Connection }) as unknown as Db;
  return keepClient(readingRows(db, reads), { ...client, reads });
}
