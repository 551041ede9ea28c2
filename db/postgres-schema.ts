import type { ClientBase, Pool } from "pg";
import { driverError } from "./driver-error.ts";
import { applyMigrations, type Migration, refuseLostTriggers } from "./migrate.ts";

/** Text must sort by its bytes and fold case in ASCII alone, as on SQLite: cursors and searches depend on it. */
export async function refuseOtherLocale(pool: Pool) {
  const [found] = (await answer(
    pool,
    "select 'B' < 'a' and 'é' not ilike 'É' as plain, current_setting('server_encoding') as encoding",
  )) as {
    plain: boolean;
    encoding: string;
  }[];
  if (found?.encoding !== "UTF8" || !found.plain)
    throw new Error(
      "The PostgreSQL database must sort text by its bytes. Create it with: CREATE DATABASE panoh TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';",
    );
}

async function answer(pool: Pool, query: string): Promise<unknown[]> {
  try {
    return (await pool.query(query)).rows;
  } catch (error) {
    throw new Error(
      `PostgreSQL does not answer (${driverError(error)?.code ?? "no connection"}): is DATABASE_URL right, and does the database exist?`,
      {
        cause: error,
      },
    );
  }
}

type Queryable = Pick<ClientBase, "query"> | Pool;

export async function applied(database: Queryable): Promise<string[]> {
  const made = await column(database, "select to_regclass('migrations')::text");
  return made[0] ? column(database, "select hash from migrations order by number") : [];
}

/** The lock is taken in a plain transaction: in a serializable one the snapshot would be older than the lock. */
export async function migratePostgres(client: ClientBase, known: Migration[]) {
  await client.query("begin isolation level read committed");
  try {
    await client.query("set local statement_timeout = 0");
    await client.query("select pg_advisory_xact_lock(7242001)");
    await applyMigrations(
      {
        run: async (statement) => void (await client.query(statement)),
        values: (query) => column(client, query),
      },
      known,
    );
    await refuseLost(client);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** The server checks its own pages; what can be missing is an index, a reference or a trigger that was switched off. */
export async function checkPostgres(database: Queryable) {
  const broken = await column(
    database,
    `select indexrelid::regclass::text from pg_index where not indisvalid
     union all select conname from pg_constraint where not convalidated`,
  );
  if (broken.length)
    throw new Error(`The database has indexes or references that do not hold: ${broken.join(", ")}.`);
  await refuseLost(database);
}

async function refuseLost(database: Queryable) {
  const tables = await column(
    database,
    "select tablename from pg_tables where schemaname = current_schema()",
  );
  const triggers = await column(
    database,
    "select tgname from pg_trigger where not tgisinternal and tgenabled <> 'D'",
  );
  refuseLostTriggers(tables, triggers);
}

const column = async (database: Queryable, query: string): Promise<string[]> =>
  (await (database as Pool).query<string[]>({ text: query, rowMode: "array" })).rows.map(
    ([first]) => first as string,
  );
