import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { asc } from "drizzle-orm";
import { keepStore, openStore } from "#db/connection.ts";
import { hasHistory } from "#db/records/count-changes.ts";
import { countGaps } from "#db/records/count-gaps.ts";
import { listMakers } from "#db/records/makers.ts";
import { begunWith } from "#db/records/pseudonyms.ts";
import { approvals } from "#db/schema/approvals.ts";
import { NEVER, standingSpells, standings } from "#db/schema/cases.ts";
import { counsels } from "#db/schema/defence.ts";
import { offices } from "#db/schema/organisation.ts";
import { freshStore } from "#db/testing.ts";
import { copyAndMigrate } from "#db/upgrade.ts";
import { bool, bytes, type Db, engine, instant, int, json, str, table } from "#dialect";
import { bringUpToDate } from "./standing.ts";
import { makeInstallation } from "./testing.ts";
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

test("requests keep what they were, and who made whom is known from the entries", async () => {
  const old = await freshStore({ migrations: firstMigrations(10) });
  const { actors } = await makeInstallation(old.store);
  const { admin, supervisor, colleague } = actors;
  const asked = { ...requestAsBefore, askedBy: supervisor.userId };
  await old.store.transaction(async (tx) => {
    await fillAsBefore(tx, "OLD");
    await tx.insert(oldApprovals).values([
      { ...asked, id: "waits", state: "waiting" },
      { ...asked, id: "refused", state: "refused", decidedBy: admin.userId, decidedAt: MAY },
    ]);
  });
  await upgraded(old, async (reader) => {
    const kept = await reader.select().from(approvals).orderBy(asc(approvals.id));
    assert.deepEqual(
      kept.map(({ id, state, caseId, about, pinned }) => [id, state, caseId, about, pinned]),
      [
        ["refused", "refused", "alone", null, "pinned"],
        ["waits", "waiting", "alone", null, "pinned"],
      ],
    );
    for (const { userId } of [supervisor, colleague])
      assert.deepEqual(await listMakers(reader, userId), [admin.userId]);
    assert.deepEqual(await listMakers(reader, admin.userId), []);
  });
});

test("files that were there before are found by any word of their pseudonym", async () => {
  const old = await freshStore({ migrations: firstMigrations(4) });
  await old.store.transaction(fillAsBefore);
  await upgraded(old, async (reader) => {
    const found = async (words: string) => (await begunWith(reader, ["almaty"], words)).map(({ id }) => id);
    for (const words of ["kok l", "loch", "lochin kok"]) assert.deepEqual(await found(words), ["closed"]);
    assert.deepEqual(await found("al"), ["alone"]);
    assert.deepEqual(await found("ok"), []);
  });
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

/** What a file was before its particulars told how somebody had come. */
const oldCases = table("cases", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  number: str("number").notNull(),
  officeId: str("office_id").notNull(),
  pseudonym: str("pseudonym").notNull(),
  pseudonymFolded: str("pseudonym_folded").notNull(),
  stage: str("stage").notNull(),
  assigneeId: str("assignee_id"),
  grounds: json<string[]>("grounds").notNull(),
  profile: json<string[]>("profile").notNull(),
  openedAt: instant("opened_at").notNull(),
  openedOn: str("opened_on").notNull(),
});

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

/** What a request was before it could be about more than one file. */
const oldApprovals = table("approvals", {
  id: str("id").primaryKey(),
  chain: str("chain").notNull(),
  version: int("version").notNull(),
  caseId: str("case_id").notNull(),
  officeId: str("office_id").notNull(),
  act: str("act").notNull(),
  pinned: str("pinned").notNull(),
  state: str("state").notNull(),
  askedBy: str("asked_by").notNull(),
  askedAt: instant("asked_at").notNull(),
  endsAt: instant("ends_at").notNull(),
  decidedBy: str("decided_by"),
  decidedAt: instant("decided_at"),
  sealed: bytes("sealed").notNull(),
});
const requestAsBefore = {
  ...{ chain: "chain-of-alone", version: 1, caseId: "alone", officeId: "almaty", act: "case.close" },
  ...{ pinned: "pinned", askedAt: MAY, endsAt: new Date(+MAY + 1), sealed: Buffer.from("sealed") },
};

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
async function fillAsBefore(tx: Db, code = "ALA") {
  const row = (id: string) => ({ id, chain: `chain-of-${id}`, version: 1 });
  const recorded = { sealed: Buffer.from("sealed"), recordedBy: "somebody", recordedAt: MAY };
  const [country, timeZone] = ["KAZ", "Asia/Almaty"];
  await tx
    .insert(offices)
    .values({ ...row("almaty"), code, name: "Almaty", country, timeZone, createdAt: MAY });
  for (const id of ["alone", "defended", "closed"]) {
    const open = id !== "closed";
    const stage = open ? "active" : "closed";
    await tx.insert(oldCases).values({
      ...row(id),
      number: `ALA-2025-${id}`,
      officeId: "almaty",
      pseudonym: id === "closed" ? "Kok Lochin" : id,
      pseudonymFolded: id === "closed" ? "kok lochin" : id,
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
