import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { EngineName } from "./append-only.ts";
import { guardedTables } from "./guarded-tables.ts";

export interface Migration {
  hash: string;
  statements: string[];
}

/** The little of an engine that a migration needs; everything between the first and the last call lies in one transaction. */
export interface Migrating {
  run(statement: string): Promise<void>;
  /** The first column of each row. */
  values(query: string): Promise<string[]>;
}

export const readMigrations = (
  engine: EngineName,
  folder = join(import.meta.dirname, "migrations", engine),
): Migration[] =>
  readMigrationFiles({ migrationsFolder: folder }).map(({ hash, sql }) => ({ hash, statements: sql }));

/**
 * Brings the schema to `known`, in the caller's transaction: killed at any statement, the database is old or new.
 * Not Drizzle's migrator, which reads what was applied outside its transaction, so that two processes which start
 * together collide, and which on SQLite leaves dangling references unnoticed.
 */
export async function applyMigrations(database: Migrating, known: Migration[]) {
  await database.run(
    "create table if not exists migrations (number integer primary key, hash text not null)",
  );
  const applied = await database.values("select hash from migrations order by number");
  refuseUnknown(applied, known);
  for (const [number, { hash, statements }] of known.entries()) {
    if (number < applied.length) continue;
    for (const statement of statements) await database.run(statement);
    await database.run(`insert into migrations (number, hash) values (${number}, '${hash}')`);
  }
}

/** A newer version of Panoh may have tables and rules that this one would break. */
export function refuseUnknown(applied: string[], known: Migration[]) {
  if (applied.length > known.length)
    throw new Error(
      "The database belongs to a newer version of Panoh: install that version, or restore a backup made before it.",
    );
  if (applied.some((hash, number) => hash !== known[number]?.hash))
    throw new Error(
      "The database was made by a version of Panoh that is not this one's ancestor: it is left as it is.",
    );
}

/** A table rebuilt by a migration loses its triggers, and with them the promise that nothing in it changes but as it may. */
export function refuseLostTriggers(tables: string[], triggers: string[]) {
  const lost = guardedTables
    .filter((guarded) => tables.includes(guarded.table) && tables.includes(guarded.with ?? guarded.table))
    .flatMap((guarded) => guarded.triggers)
    .filter((trigger) => !triggers.includes(trigger));
  if (lost.length)
    throw new Error(`The database has lost what guards its history and approvals: ${lost.join(", ")}.`);
}
