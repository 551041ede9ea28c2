import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import type Database from "better-sqlite3";
import { caseHistory } from "#casework/cases/case-history.ts";
import { listCaseRows } from "#casework/cases/list-case-rows.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { sealWords } from "#casework/cases/search-words.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { showDashboard } from "#casework/homes/show-dashboard.ts";
import { searchAll } from "#casework/search/search-all.ts";
import { actorOf } from "#casework/users/actor-of.ts";
import { emailIndexOf } from "#casework/users/staff.ts";
import { fileIn, keepStore, type Store } from "#db/connection.ts";
import { findUserByEmail } from "#db/records/users.ts";
import { openSqliteFile } from "#db/sqlite-file.ts";
import { drizzleOver } from "#db/statements.ts";
import type { Actor } from "#domain/access/actor.ts";
import { settings } from "#env";
import { keyFile } from "#sealing/custody.ts";
import { openKeyring } from "#sealing/keys.ts";
import { ENDS } from "../cli/seeding/calendar.ts";
import { LEADERS } from "../cli/seeding/offices.ts";
import type { Measured } from "./load.ts";
import { percentile } from "./statistics.ts";

const TWO_FILTERS = { stage: "active", origin: "UZB", sort: "changed" } as const;

/**
 * The limit: the very statements that a page or a recording needs, compiled once and run in a loop in one process,
 * without sign-in, sealing, rules or rendering. Prints what it measured as JSON.
 */
const { values } = parseArgs({
  options: { task: { type: "string" }, seconds: { type: "string" }, file: { type: "string" } },
});
const { task = "", seconds = "3", file: caseNumber = "" } = values;
const { DATA_DIR, UNLOCK_KEY_FILE } = settings();
const { file: fileKey } = openKeyring(await keyFile(UNLOCK_KEY_FILE, { isSealed: true }).rootKey());
const RECORDED: Record<string, string> = { note: "notes", step: "procedure_steps", arrest: "detentions" };
const records = task in RECORDED;
const connection = await openSqliteFile({
  path: fileIn(DATA_DIR),
  fileKey,
  readonly: !records,
  busyTimeout: 5000,
});
console.log(JSON.stringify(measure(records ? recording(task) : await reading(task), Number(seconds) * 1000)));
connection.close();

function measure(once: () => void, milliseconds: number): Measured {
  for (let warm = 0; warm < 20; warm++) once();
  const took: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  for (let at = began; at - began < milliseconds; ) {
    once();
    const now = performance.now();
    took.push(now - at);
    at = now;
  }
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return {
    rate: took.length / (elapsed / 1000),
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    cpu: (user + system) / 1000 / took.length,
    peak: process.memoryUsage.rss() / 2 ** 20,
    errors: 0,
  };
}

/** Asks once what the page asks, notes each statement with its values, and repeats just these. */
async function reading(task: string): Promise<() => void> {
  const noted: { statement: Database.Statement; values: unknown[] }[] = [];
  const reader = drizzleOver(
    (source) => noting(connection.prepare(source), noted),
    (statement) => statement(),
  );
  keepStore({
    engine: "sqlite",
    reader,
    transaction: mayNotWrite,
    changes: () => undefined,
  } as unknown as Store);
  const user = await findUserByEmail(reader, emailIndexOf(LEADERS.ALA.email));
  if (!user) throw new Error("This database was not seeded.");
  const actor = await actorOf(reader, user, "");
  const at = { now: new Date(ENDS) };
  noted.length = 0;
  if (task === "list") await listCases(actor, TWO_FILTERS, at);
  else if (task === "list-json") await listCaseRows(actor, TWO_FILTERS, at);
  else if (task === "search") await searched(actor, at);
  else if (task === "dashboard") await showDashboard(actor, {}, at);
  else {
    await showCase(actor, { caseNumber }, at);
    await caseHistory(actor, { caseNumber }, at);
  }
  return () => {
    for (const { statement, values } of noted) statement.all(...values);
  };
}

/** What `/search` asks: files by their pseudonym, and what else goes by these words. */
async function searched(actor: Actor, at: { now: Date }) {
  const search = sealWords(actor, "lo", at.now);
  await searchAll(actor, { search }, at);
  await listCases(actor, { search, closed: "too", limit: 10 }, at);
}

/** Seeding has brought everything up to its last moment: there is nothing to derive. */
async function mayNotWrite(): Promise<never> {
  throw new Error("A page wanted to write while its statements were noted.");
}

function noting(
  statement: Database.Statement,
  noted: { statement: Database.Statement; values: unknown[] }[],
) {
  const note = (values: unknown[]) => noted.push({ statement: statement.raw(true), values });
  const all = (...values: unknown[]) => note(values) && statement.all(...values);
  const get = (...values: unknown[]) => note(values) && statement.get(...values);
  const as = (raw: boolean) => {
    statement.raw(raw);
    return { all, get };
  };
  return { reader: true, raw: as, all, get } as unknown as Database.Statement;
}

/** A row and an entry beside it in one commit, at the synchronous=FULL that Panoh itself keeps. */
function recording(task: string): () => void {
  const [table, begin, commit] = [
    RECORDED[task] ?? "",
    connection.prepare("begin immediate"),
    connection.prepare("commit"),
  ];
  const copy = (from: string) => {
    const row = connection.prepare(`select * from ${from} limit 1`).get() as Record<string, unknown>;
    const columns = Object.keys(row);
    const marks = columns.map((name) => `@${name}`).join(", ");
    return {
      row,
      insert: connection.prepare(`insert into ${from} (${columns.join(", ")}) values (${marks})`),
    };
  };
  const [fact, entry] = [copy(table), copy("entries")];
  return () => {
    const id = randomBytes(16).toString("hex");
    begin.run();
    fact.insert.run({ ...fact.row, id });
    entry.insert.run({ ...entry.row, chain: id, chain_seq: 1, hash: id });
    commit.run();
  };
}
