import { statSync } from "node:fs";
import { join } from "node:path";
import { original } from "../make-data.ts";
import { administerPostgres } from "../postgres.ts";
import type { Panoh } from "../serving.ts";
import type { Given } from "../steps/given.ts";

const PAGE = 4096;
/** Enough to sign in and to write a little. */
const PAGES_LEFT = 60;

/** Settings of a server whose disk has little room: on SQLite, whose file may grow to so many pages. */
export function littleRoom(): Record<string, string> {
  if (process.env.DATABASE_URL) return {};
  const { size } = statSync(join(original, "data/panoh.db"));
  return { SQLITE_MAX_PAGES: String(Math.ceil(size / PAGE) + PAGES_LEFT) };
}

/** Fills its disk: on SQLite by writing until nothing more fits; PostgreSQL is told to take nothing more. */
export async function fillUp(panoh: Panoh, given: Given, caseNumber: string) {
  if (panoh.databaseUrl) return takeNothingMore(panoh.databaseUrl);
  for (let notes = 0; notes < 100; notes++) {
    const answer = await given.send("note.add", { caseNumber, text: "Nothing new today. ".repeat(1000) });
    if (answer.status() === 503) return;
  }
  throw new Error("The disk did not become full.");
}

async function takeNothingMore(url: string) {
  const name = new URL(url).pathname.slice(1);
  const server = await administerPostgres(Object.assign(new URL(url), { pathname: "/postgres" }).href);
  await server.run(
    `alter database ${name} set default_transaction_read_only = on`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
}
