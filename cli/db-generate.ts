import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineName } from "#db/append-only.ts";
import { guardedTables } from "#db/guarded-tables.ts";

/**
 * `npm run db:generate` writes the migrations from the last ones to the schema as it is now, for both engines.
 * `npm run db:generate -- --afresh` throws them away and begins with one: only while nobody has data.
 */
const afresh = process.argv.includes("--afresh");
const root = join(import.meta.dirname, "..");

for (const engine of ["sqlite", "postgres"] as const) {
  const folder = join(root, "db/migrations", engine);
  if (afresh) rmSync(folder, { recursive: true, force: true });
  drizzleKit(engine, sqlFiles(folder).length ? [] : ["--name=initial"]);
  guardTables(engine, folder);
}

/** A table gets its triggers after it was made, and again after a later migration has rebuilt it (SQLite drops them then). */
function guardTables(engine: EngineName, folder: string) {
  const bare = guardedTables.filter(({ table, triggers }) => {
    const made = lastFile(folder, new RegExp(`(create table|rename to) ["\`]${table}["\`]`, "i"));
    const guarded = lastFile(folder, new RegExp(`create trigger ["\`]${triggers[0]}["\`]`, "i"));
    return made !== undefined && made > (guarded ?? "");
  });
  if (!bare.length) return;
  drizzleKit(engine, ["--custom", "--name=guards"]);
  const sql = bare.flatMap((guarded) => guarded.sql(engine)).join("\n--> statement-breakpoint\n");
  writeFileSync(join(folder, sqlFiles(folder).at(-1) ?? ""), `${sql}\n`);
}

function drizzleKit(engine: EngineName, more: string[]) {
  const env = { ...process.env, DATABASE_URL: engine === "postgres" ? "postgres://generate" : "" };
  const run = spawnSync(
    process.execPath,
    [join(root, "node_modules/drizzle-kit/bin.cjs"), "generate", ...more],
    {
      cwd: root,
      env,
      stdio: "inherit", // it asks whether a column was renamed
    },
  );
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function lastFile(folder: string, pattern: RegExp) {
  return sqlFiles(folder).findLast((file) => pattern.test(readFileSync(join(folder, file), "utf8")));
}

function sqlFiles(folder: string) {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(".sql"))
      .sort();
  } catch {
    return [];
  }
}
