import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bool,
  bytes,
  engine,
  instant,
  int,
  json,
  oneOf,
  primaryKey,
  str,
  table,
  uniqueIndex,
} from "#dialect";

/** Tables for the tests of the engines alone: every kind of column, a chain that two write to, a reference. */
export const samples = table(
  "samples",
  {
    id: str("id").primaryKey(),
    name: str("name"),
    kind: oneOf("kind", ["plain", "odd"]).notNull().default("plain"),
    amount: int("amount").notNull().default(0),
    open: bool("open").notNull().default(false),
    at: instant("at"),
    shape: json<{ words: string[] }>("shape"),
    sealed: bytes("sealed"),
  },
  (t) => [uniqueIndex("samples_name").on(t.name)],
);

export const entries = table(
  "entries",
  { chain: str("chain").notNull(), chainSeq: int("chain_seq").notNull(), header: str("header").notNull() },
  (t) => [primaryKey({ name: "entries_pk", columns: [t.chain, t.chainSeq] })],
);

export const parts = table("parts", {
  id: str("id").primaryKey(),
  sampleId: str("sample_id")
    .notNull()
    .references(() => samples.id, { onDelete: "cascade" }),
});

const SQLITE = [
  "create table samples (id text primary key not null, name text, kind text not null default 'plain', amount integer not null default 0, open integer not null default 0, at integer, shape text, sealed blob)",
  "create unique index samples_name on samples (name)",
  "create table entries (chain text not null, chain_seq integer not null, header text not null, constraint entries_pk primary key (chain, chain_seq))",
  "create trigger entries_no_update before update on entries begin select raise(abort, 'entries is append-only'); end",
  "create trigger entries_no_delete before delete on entries begin select raise(abort, 'entries is append-only'); end",
  "create table parts (id text primary key not null, sample_id text not null references samples (id) on delete cascade)",
];

const POSTGRES = [
  "create table samples (id text primary key not null, name text, kind text not null default 'plain', amount bigint not null default 0, open boolean not null default false, at timestamp (3) with time zone, shape jsonb, sealed bytea)",
  "create unique index samples_name on samples (name)",
  "create table entries (chain text not null, chain_seq bigint not null, header text not null, constraint entries_pk primary key (chain, chain_seq))",
  "create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$",
  "create trigger entries_no_update before update on entries for each statement execute function refuse_change()",
  "create trigger entries_no_delete before delete or truncate on entries for each statement execute function refuse_change()",
  "create table parts (id text primary key not null, sample_id text not null references samples (id) on delete cascade)",
];

export const madeSamples = engine === "sqlite" ? SQLITE : POSTGRES;

/** A folder of migrations, each given as its statements. */
export function migrationsOf(...migrations: string[][]): string {
  const folder = mkdtempSync(join(tmpdir(), "panoh-migrations-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const entries = migrations.map((statements, idx) => {
    const tag = `000${idx}_step`;
    writeFileSync(join(folder, `${tag}.sql`), statements.join("\n--> statement-breakpoint\n"));
    return { idx, version: "7", when: idx + 1, tag, breakpoints: true };
  });
  mkdirSync(join(folder, "meta"));
  writeFileSync(
    join(folder, "meta/_journal.json"),
    JSON.stringify({ version: "7", dialect: engine, entries }),
  );
  return folder;
}

export const sampleMigrations = () => migrationsOf(madeSamples);
