import pg from "pg";

export const TEMPLATE = "panoh_demonstration";

/** Makes and drops databases on the server that runs for these stories. */
export async function administerPostgres(url: string) {
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    run,
    async make(name: string, template = "template0") {
      await run(
        `drop database if exists ${name} with (force)`,
        `create database ${name} template ${template} encoding 'UTF8' locale 'C'`,
      );
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    drop: (name: string) => run(`drop database if exists ${name} with (force)`),
  };
}

/** The directory of a database's files, everything in memory having been written to them. Nothing for SQLite. */
export async function filesOfDatabase(url: string): Promise<string[]> {
  if (!url) return [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("checkpoint");
  const { rows } = await client.query(
    "select current_setting('data_directory') || '/base/' || oid as base, current_setting('data_directory') || '/pg_wal' as wal from pg_database where datname = current_database()",
  );
  await client.end();
  return [rows[0].base, rows[0].wal];
}
