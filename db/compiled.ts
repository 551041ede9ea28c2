import { Param, type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type AnyColumn, type Db, engine } from "#dialect";
import { readingRows } from "./rows.ts";

/** What runs a statement of SQLite's: a connection, or a transaction that still may. */
export interface Client {
  prepare(source: string): Statement;
  /** how a statement is carried out by whoever lets others have their turns */
  reads?: (<T>(read: () => T) => T | Promise<T>) | undefined;
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

// On globalThis: pages and routes have copies of this module, and the connections are the server's.
const kept = Symbol.for("panoh.clients");
const shared = globalThis as { [kept]?: WeakMap<Db, Client> };
const clients = (shared[kept] ??= new WeakMap());
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
    const statement = kept;
    const answer = () => {
      now = client;
      try {
        return statement.all(given);
      } finally {
        now = undefined;
      }
    };
    return client.reads ? client.reads(answer) : answer();
  };
}

/** The same, for a list: one statement for each number of values in it. They are given as `0`, `1` and so on. */
export function compiledForList<Given extends object, Row>(
  build: (db: Db, names: string[]) => PromiseLike<Row[]>,
): (db: Db, list: readonly unknown[], given: Given) => Promise<Row[]> {
  const kept = new Map<number, (db: Db, given: object) => Promise<Row[]>>();
  return (db, list, values) => {
    const statement =
      kept.get(list.length) ??
      compiled<object, Row>((late) =>
        build(
          late,
          list.map((_, at) => `${at}`),
        ),
      );
    kept.set(list.length, statement);
    return statement(db, { ...values, ...Object.fromEntries(list.entries()) });
  };
}

/** A value that comes with each call, for a column: `where(eq(tasks.caseId, given(tasks.caseId, "caseId")))`. */
export function given(column: AnyColumn, name: string): SQL {
  const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value));
  return sql`${new Param(sql.placeholder(name), { mapToDriverValue })}`;
}

/** "One of these": nothing is one of none. */
export const givenIn = (column: AnyColumn, names: string[]): SQL =>
  names.length === 0 ? sql`false` : sql`${column} in ${names.map((name) => given(column, name))}`;

/** Drizzle over whichever client runs a statement now: SQLite answers before anything else can happen. */
let now: Client | undefined;
const running = (source: string): Statement => {
  if (!now) throw new Error("A compiled statement has nothing to run on.");
  return now.prepare(source);
};
const late = readingRows(
  drizzle({
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
  }) as unknown as Db,
);
