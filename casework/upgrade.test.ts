import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { asc } from "drizzle-orm";
import { keepStore, openStore } from "#db/connection.ts";
import { hasHistory } from "#db/records/count-changes.ts";
import { countGaps } from "#db/records/count-gaps.ts";
import { cases, NEVER, standingSpells, standings } from "#db/schema/cases.ts";
import { counsels } from "#db/schema/defence.ts";
import { offices } from "#db/schema/organisation.ts";
import { freshStore } from "#db/testing.ts";
import { copyAndMigrate } from "#db/upgrade.ts";
import { bool, bytes, type Db, engine, instant, int, json, str, table } from "#dialect";
import { bringUpToDate } from "./standing.ts";
import { NOW } from "./testing-files.ts";

const folders: string[] = [];
after(() => {
  keepStore(undefined);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const MAY = new Date("2025-05-12T09:00:00+05:00");

test("what a version left that derived less is derived when it is next asked for, and nothing is told of before", async () => {
  const old = await freshStore({ migrations: firstMigrations(4) });
  await old.store.transaction(fillAsBefore);
  await upgraded(old, async (reader) => {
    const missing = Object.fromEntries(await countGaps(reader, ["almaty"]));
    const { no_counsel, no_contact, no_papers, no_age } = missing;
    assert.deepEqual(
      { no_counsel, no_contact, no_papers, no_age },
      { no_counsel: 1, no_contact: 2, no_papers: 2, no_age: 2 },
    );
    const stands = await reader.select().from(standings).orderBy(asc(standings.caseId));
    assert.deepEqual(
      stands.map(({ caseId, open, detentionId, unhcrStatus }) => [caseId, open, detentionId, unhcrStatus]),
      [
        ["alone", true, "held-alone", "none"],
        ["closed", false, null, "none"],
        ["defended", true, "held-defended", "none"],
      ],
    );
    assert.ok(stands.every(({ changedAt, changesAt }) => +changedAt === +MAY && changesAt > NOW));
  });
});

test("spells that some files had and others had not are told no more", async () => {
  const old = await freshStore({ migrations: firstMigrations(5) });
  const stood = { officeId: "almaty", open: true, risk: 1, detained: false, assigned: true };
  await old.store.transaction(async (tx) => {
    await fillAsBefore(tx);
    await tx.insert(standingSpells).values({ caseId: "alone", since: MAY, until: NEVER, ...stood });
  });
  await upgraded(old);
});

/** Opens it as this version does, asks, and looks since when each file is known to stand as it does. */
async function upgraded(old: Awaited<ReturnType<typeof freshStore>>, look?: (reader: Db) => Promise<void>) {
  await old.store.close();
  const { migrations: _, ...options } = old.options;
  const store = await openStore(options);
  try {
    await copyAndMigrate(store, options.dataDir);
    keepStore(store);
    await bringUpToDate(NOW);
    await look?.(store.reader);
    const spells = await store.reader.select().from(standingSpells).orderBy(asc(standingSpells.caseId));
    assert.deepEqual(
      spells.map(({ caseId, since, until, detained }) => [caseId, since, until, detained]),
      [
        ["alone", NOW, NEVER, true],
        ["closed", NOW, NEVER, false],
        ["defended", NOW, NEVER, true],
      ],
    );
    const past = new Date(NOW.getTime() - 1);
    assert.equal(await hasHistory(store.reader, { past, offices: ["almaty"] }), false);
  } finally {
    await store.close();
    await old.dispose();
  }
}

/** Panoh's own first migrations: a database as a version left it that had no more. */
function firstMigrations(number: number): string {
  const folder = mkdtempSync(join(tmpdir(), "panoh-migrations-"));
  folders.push(folder);
  cpSync(join(import.meta.dirname, "../db/migrations", engine), folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, number) }));
  return folder;
}

/** What a standing was before statuses were derived. */
const oldStandings = table("standings", {
  caseId: str("case_id").primaryKey(),
  officeId: str("office_id").notNull(),
  open: bool("open").notNull(),
  stage: str("stage").notNull(),
  whereabouts: str("whereabouts").notNull(),
  risk: int("risk").notNull(),
  reasons: json<string[]>("reasons").notNull(),
  nextDueAt: instant("next_due_at").notNull(),
  changesAt: instant("changes_at").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** What a detention was before it could go on from another. */
const oldDetentions = table("detentions", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  caseId: str("case_id").notNull(),
  jurisdiction: str("jurisdiction").notNull(),
  timeZone: str("time_zone").notNull(),
  takenFrom: instant("taken_from").notNull(),
  takenTo: instant("taken_to").notNull(),
  takenPrecision: str("taken_precision").notNull(),
  takenAbout: bool("taken_about").notNull(),
  ground: str("ground").notNull(),
  custodyStage: str("custody_stage").notNull(),
  captor: str("captor").notNull(),
  sealed: bytes("sealed").notNull(),
  recordedBy: str("recorded_by").notNull(),
  recordedAt: instant("recorded_at").notNull(),
  recordedOn: str("recorded_on").notNull(),
});

/** Two held since May, one of them with counsel, and a file that is closed. */
async function fillAsBefore(tx: Db) {
  const row = (id: string) => ({ id, chain: `chain-of-${id}`, version: 1 });
  const recorded = { sealed: Buffer.from("sealed"), recordedBy: "somebody", recordedAt: MAY };
  const [country, timeZone] = ["KAZ", "Asia/Almaty"];
  await tx
    .insert(offices)
    .values({ ...row("almaty"), code: "ALA", name: "Almaty", country, timeZone, createdAt: MAY });
  for (const id of ["alone", "defended", "closed"]) {
    const open = id !== "closed";
    const stage = open ? "active" : "closed";
    await tx.insert(cases).values({
      ...row(id),
      number: `ALA-2025-${id}`,
      officeId: "almaty",
      pseudonym: id,
      pseudonymFolded: id,
      stage,
      assigneeId: "somebody",
      grounds: [],
      profile: [],
      openedAt: MAY,
      openedOn: "2025-05-12",
    });
    await tx.insert(oldStandings).values({
      caseId: id,
      officeId: "almaty",
      open,
      stage,
      whereabouts: open ? "detained" : "unknown",
      risk: 1,
      reasons: [],
      nextDueAt: NEVER,
      changesAt: NEVER,
      changedAt: MAY,
    });
    if (open)
      await tx.insert(oldDetentions).values({
        ...row(`held-${id}`),
        ...recorded,
        caseId: id,
        jurisdiction: country,
        timeZone,
        takenFrom: MAY,
        takenTo: MAY,
        takenPrecision: "minute",
        takenAbout: false,
        ground: "criminal",
        custodyStage: "remand",
        captor: "police",
        recordedOn: "2025-05-12",
      });
  }
  await tx.insert(counsels).values({
    ...row("counsel"),
    ...recorded,
    caseId: "defended",
    kind: "chosen",
    permit: "granted",
    sinceFrom: MAY,
    sinceTo: MAY,
  });
}
