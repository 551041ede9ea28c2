export type EngineName = "sqlite" | "postgres";

/** Tables whose rows are never changed and never removed, in no way that is an accident. */
export const appendOnlyTables = ["entries"] as const;

/** What the engine must hold for these tables; a rebuilt table loses its triggers, so that migrations and self-check look for them. */
export const appendOnlyTriggers = (table: string): string[] => [`${table}_no_update`, `${table}_no_delete`];

export const appendOnlySql = (engine: EngineName, table: string): string =>
  (engine === "sqlite" ? sqliteTriggers(table) : postgresTriggers(table)).join(
    "\n--> statement-breakpoint\n",
  );

/** `insert or replace` deletes without asking these triggers unless `recursive_triggers` is on: the connection sees to it. */
const sqliteTriggers = (table: string) =>
  (["update", "delete"] as const).map(
    (change) => `CREATE TRIGGER \`${table}_no_${change}\` BEFORE ${change.toUpperCase()} ON \`${table}\` BEGIN
  SELECT RAISE(ABORT, '${table} is append-only');
END;`,
  );

const postgresTriggers = (table: string) => [
  `CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;`,
  `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`,
  `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`,
];
