import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { driverError, isUniqueViolation } from "#db/driver-error.ts";
import { findCase } from "#db/records/cases.ts";
import { approvals, closures } from "#db/schema/approvals.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { makeFile, NOW } from "../testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Row = typeof approvals.$inferInsert;
const DECIDED = { state: "approved", decidedBy: "second", deciderMadeBy: null, decidedAt: NOW } as const;
let rows = 0;

/** Writes a request past every command. */
async function insert(fields: Partial<Row>) {
  const file = await findCase(made.store.reader, scopeOf(made.actors.caseworker), made.file);
  const row: Row = {
    id: `row-${rows++}`,
    chain: file.chain,
    version: 1,
    caseId: file.id,
    officeId: file.officeId,
    act: "case.close",
    pinned: "0".repeat(64),
    state: "waiting",
    askedBy: "first",
    askedAt: NOW,
    endsAt: NOW,
    sealed: Buffer.from("sealed"),
    ...fields,
  };
  await made.store.transaction(async (db) => {
    await db.insert(approvals).values(row);
  });
}

/** The constraint itself must say no, not some other mistake in the row. */
const breaks = (constraint: string) => (error: unknown) =>
  `${driverError(error)?.constraint} ${driverError(error)?.message}`.includes(constraint);

test("the database itself refuses who approves or refuses for themselves", async () => {
  for (const state of ["approved", "refused"] as const)
    await assert.rejects(
      insert({ ...DECIDED, state, decidedBy: "first" }),
      breaks("approvals_another_person"),
      state,
    );
});

test("the database itself refuses an answer that nobody gave", async () => {
  await assert.rejects(insert({ ...DECIDED, decidedBy: null }), breaks("approvals_another_person"));
});

test("the database itself refuses the answer of somebody whom the asker made", async () => {
  await assert.rejects(insert({ ...DECIDED, deciderMadeBy: "first" }), breaks("approvals_not_who_was_made"));
  await insert({ ...DECIDED, deciderMadeBy: "administrator" });
});

test("the database itself lets one request of an act wait for a file; those that were answered are no hindrance", async () => {
  await insert(DECIDED);
  await insert({});
  await assert.rejects(insert({}), isUniqueViolation);
  await insert({ act: "case.reopen" });
  await insert({ state: "withdrawn" });
});

test("the database itself keeps a file from being closed twice, and an approval from being used twice", async () => {
  const { store, actors, file } = made;
  const { id: caseId, chain } = await findCase(store.reader, scopeOf(actors.caseworker), file);
  const close = (id: string, approvalId: string, reopenedAt: Date | null) =>
    store.transaction(async (db) => {
      const open = { chain, version: 1, caseId, outcome: "died" as const, closedAt: NOW };
      await db
        .insert(closures)
        .values({ ...open, id, approvalId, reopenedAt, sealed: Buffer.from("sealed") });
    });
  await close("one", "approval-one", NOW);
  await close("two", "approval-two", null);
  await assert.rejects(close("three", "approval-three", null), isUniqueViolation);
  await assert.rejects(close("four", "approval-one", NOW), isUniqueViolation);
});
