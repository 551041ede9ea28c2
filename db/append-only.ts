export type EngineName = "sqlite" | "postgres";

/** What the engine must hold for a table whose rows are never changed and never removed, in no way that is an accident. */
export const appendOnlyTriggers = (table: string): string[] => [`${table}_no_update`, `${table}_no_delete`];

export const appendOnlySql = (engine: EngineName, table: string): string[] =>
  engine === "sqlite" ? sqliteTriggers(table) : postgresTriggers(table);

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
