import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type AnySQLiteColumn, type BaseSQLiteDatabase, blob, integer, text } from "drizzle-orm/sqlite-core";

export {
  alias,
  check,
  foreignKey,
  index,
  primaryKey,
  sqliteTable as table,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

export const engine: "sqlite" | "postgres" = "sqlite";

export const str = (name: string) => text(name);
export const oneOf = <const U extends string, const T extends readonly [U, ...U[]]>(
  name: string,
  values: T,
) => text(name, { enum: values });
export const int = (name: string) => integer(name);
export const bool = (name: string) => integer(name, { mode: "boolean" });
export const instant = (name: string) => integer(name, { mode: "timestamp_ms" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
export const bytes = (name: string) => blob(name, { mode: "buffer" });
export const ciphertext = bytes;

/** LIKE with `\` as the escape, without regard to ASCII case: what both engines can do alike. */
export const likeFolded = (column: SQLWrapper, pattern: string): SQL =>
  sql`${column} like ${pattern} escape '\\'`;

/** A column by whose index nothing is sought: without statistics SQLite prefers many equal values to the few of a subquery. */
export const unsought = (column: SQLWrapper): SQL<string> => sql<string>`+${column}`;

/**
 * What both engines have. "async" hides the synchronous calls, an `unknown` result forces `.returning()`,
 * and a transaction is only ever the store's.
 */
export type Db = Omit<BaseSQLiteDatabase<"async", unknown>, "transaction" | "run" | "all" | "get" | "values">;
export type AnyColumn = AnySQLiteColumn;
