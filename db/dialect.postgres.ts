import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  customType,
  jsonb,
  type PgDatabase,
  type PgQueryResultHKT,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

export {
  alias,
  check,
  foreignKey,
  index,
  pgTable as table,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const engine: "sqlite" | "postgres" = "postgres";

export const str = (name: string) => text(name);
export const oneOf = <const U extends string, const T extends readonly [U, ...U[]]>(
  name: string,
  values: T,
) => text(name, { enum: values });
export const int = (name: string) => bigint(name, { mode: "number" });
export const bool = (name: string) => boolean(name);
// Precision 3 is a JavaScript Date's; with microseconds a cursor made from a Date would skip rows.
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
export const json = <T>(name: string) => jsonb(name).$type<T>();
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
export const ciphertext = bytes;

/** ILIKE folds ASCII only in a database with LOCALE 'C', as SQLite's LIKE does. */
export const likeFolded = (column: SQLWrapper, pattern: string): SQL =>
  sql`${column} ilike ${pattern} escape '\\'`;

/** PostgreSQL keeps statistics, and chooses by them. */
export const unsought = (column: SQLWrapper): SQL<string> => sql<string>`${column}`;

export type Db = Omit<PgDatabase<PgQueryResultHKT>, "transaction" | "execute">;
export type AnyColumn = AnyPgColumn;
