import { Param, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type AnyColumn, type Db, engine } from "#dialect";

/** What runs a statement of SQLite's: a connection, or a transaction that still may. */
export interface Client {
  prepare(source: string): Statement;
}
interface Statement {
  all(...values: unknown[]): unknown;
  raw(): { all(...values: unknown[]): unknown };
}

/** A statement as Drizzle's builders make it. */
interface Built<Row> extends PromiseLike<Row[]> {
  prepare(name: string): Prepared<Row>;
}
interface Prepared<Row> {
  all(given: object): Row[];
  execute(given: object): Promise<Row[]>;
}

const clients = new WeakMap<Db, Client>();
export function keepClient(db: Db, client: Client): Db {
  clients.set(db, client);
  return db;
}

/**
 * A statement that Drizzle builds once, not at each call: on SQLite building takes longer than answering. The same
 * compiled statement runs on any connection and in any transaction; what changes is `given`. PostgreSQL builds it anew.
 */
export function compiled<Given extends object, Row>(
  build: (db: Db) => PromiseLike<Row[]>,
): (db: Db, given: Given) => Promise<Row[]> {
  let kept: Prepared<Row> | undefined;
  return async (db, given) => {
    const client = clients.get(db);
    if (engine === "postgres" || !client) return (build(db) as Built<Row>).prepare("").execute(given);
    kept ??= (build(late) as Built<Row>).prepare("");
    now = client;
    try {
      return kept.all(given);
    } finally {
      now = undefined;
    }
  };
}

/** A value that comes with each call, for a column: `where(eq(tasks.caseId, given(tasks.caseId, "caseId")))`. */
export function given(column: AnyColumn, name: string): SQL {
  const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value));
  return sql`${new Param(sql.placeholder(name), { mapToDriverValue })}`;
}

/** Drizzle over whichever client runs a statement now: SQLite answers before anything else can happen. */
let now: Client | undefined;
const running = (source: string): Statement => {
  if (!now) throw new Error("A compiled statement has nothing to run on.");
  return now.prepare(source);
};
const late = drizzle({
  client: {
    prepare: (source: string) => ({
      all: (...values: unknown[]) => running(source).all(...values),
      raw: () => ({
        all: (...values: unknown[]) =>
          running(source)
            .raw()
            .all(...values),
      }),
    }),
  } as never,
}) as unknown as Db;
