// The builders of one engine, picked at load by DATABASE_URL and typed as SQLite's.
// tsconfig.postgres.json points "#dialect" to dialect.postgres.ts, so that everything in db/ is checked as both.
import * as postgres from "./dialect.postgres.ts";
import * as sqlite from "./dialect.sqlite.ts";

const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

const chosen = (onPostgres
  ? (postgres satisfies Record<keyof typeof sqlite, unknown>)
  : sqlite) as unknown as typeof sqlite;

export const {
  alias,
  bool,
  bytes,
  check,
  ciphertext,
  engine,
  foreignKey,
  index,
  instant,
  int,
  json,
  likeFolded,
  oneOf,
  primaryKey,
  str,
  table,
  uniqueIndex,
  unsought,
} = chosen;
export type { AnyColumn, Db } from "./dialect.sqlite.ts";
