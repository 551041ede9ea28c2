import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { driverError, isUniqueViolation } from "#db/driver-error.ts";
import { findCase } from "#db/records/cases.ts";
import { findUser } from "#db/records/users.ts";
import { approvals, closures, makers } from "#db/schema/approvals.ts";
import { entries } from "#db/schema/history.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { makeFile, NOW } from "../testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Row = typeof approvals.$inferInsert;
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);
const ENDS = later(72);
let rows = 0;

/** Writes a request past every command, of a file of its own unless it is said. */
async function insert(fields: Partial<Row> = {}): Promise<string> {
  const file = await findCase(made.store.reader, scopeOf(made.actors.caseworker), made.file);
  const id = `row-${rows++}`;
  const row: Row = {
    id,
    chain: file.chain,
    version: 1,
    officeId: file.officeId,
    act: "case.close",
    about: id,
    pinned: "0".repeat(64),
    state: "waiting",
    askedBy: "first",
    askedAt: NOW,
    endsAt: ENDS,
    sealed: Buffer.from("sealed"),
    ...fields,
  };
  await made.store.transaction(async (db) => {
    await db.insert(approvals).values(row);
  });
  return id;
}

const change = (id: string, changes: Partial<Row>) =>
  made.store.transaction(async (db) => {
    await db.update(approvals).set(changes).where(eq(approvals.id, id));
  });

const APPROVED = { state: "approved", decidedBy: "second", decidedAt: NOW } as const;
const answer = async (changes: Partial<Row>, asked: Partial<Row> = {}) =>
  change(await insert(asked), { ...APPROVED, ...changes });

/** The constraint itself must say no, not some other mistake in the row. */
const breaks = (constraint: string) => (error: unknown) =>
  `${driverError(error)?.constraint} ${driverError(error)?.message}`.includes(constraint);

test("the database itself refuses who approves or refuses for themselves", async () => {
  for (const state of ["approved", "refused"] as const)
    await assert.rejects(answer({ state, decidedBy: "first" }), breaks("approvals_another_person"), state);
});

test("the database itself refuses an answer that nobody gave", async () => {
  await assert.rejects(answer({ decidedBy: null }), breaks("approvals_another_person"));
});

test("the database itself refuses an answer of which nobody knows when, at the end of the 72 hours, and after it", async () => {
  for (const decidedAt of [null, ENDS, later(73)])
    await assert.rejects(answer({ decidedAt }), breaks("approvals_in_time"), String(decidedAt));
  await answer({ decidedAt: new Date(ENDS.getTime() - 1) });
});

test("the database itself lets no request wait longer than 72 hours, and begins none as if it were answered", async () => {
  await assert.rejects(insert({ endsAt: new Date(ENDS.getTime() + 1) }), breaks("approvals_within_72_hours"));
  await assert.rejects(insert(APPROVED), breaks("approvals_begin_waiting"));
});

test("the database itself refuses a second answer, and a new one to what was withdrawn", async () => {
  for (const first of [
    APPROVED,
    { ...APPROVED, state: "refused" as const },
    { state: "withdrawn" as const },
  ]) {
    const id = await insert();
    await change(id, first);
    await assert.rejects(
      change(id, { ...APPROVED, decidedBy: "third" }),
      breaks("approvals_answered_once"),
      first.state,
    );
    await assert.rejects(change(id, { state: "waiting" }), breaks("approvals_answered_once"));
  }
});

test("the database itself keeps what was asked as it was pinned, and for how long", async () => {
  const id = await insert();
  const { store } = made;
  for (const other of [
    { pinned: "1".repeat(64) },
    { act: "case.reopen" as const },
    { about: "another" },
    { askedBy: "second" },
    { askedAt: later(1) },
    { endsAt: later(71) },
  ])
    await assert.rejects(change(id, other), breaks("approvals_as_pinned"), JSON.stringify(other));
  await assert.rejects(
    store.transaction(async (db) => void (await db.delete(approvals).where(eq(approvals.id, id)))),
    breaks("approvals"),
  );
  await change(id, { state: "withdrawn" });
});

test("the database itself knows who invited somebody and who gave them a role, and refuses their answers to those", async () => {
  const { store, actors } = made;
  const { userId } = actors.colleague;
  await tellEntry(userId, "role.granted", "grantor");
  await tellEntry(userId, "user.changed", "clerk");
  for (const askedBy of [actors.admin.userId, "grantor"])
    for (const state of ["approved", "refused"] as const)
      await assert.rejects(
        answer({ state, decidedBy: userId }, { askedBy }),
        breaks("approvals_not_who_was_made"),
        askedBy,
      );
  await answer({ decidedBy: userId }, { askedBy: "clerk" });
  await answer({ decidedBy: "grantor" }, { askedBy: userId });
  const known = await store.reader.select().from(makers).where(eq(makers.userId, userId));
  assert.deepEqual(known.map(({ makerId }) => makerId).sort(), [actors.admin.userId, "grantor"].sort());
});

test("the database itself knows who made whoever made somebody, whichever of them was made first", async () => {
  const { caseworker2, supervisor2, auditor } = made.actors;
  await tellEntry(caseworker2.userId, "role.granted", supervisor2.userId);
  await tellEntry(supervisor2.userId, "role.granted", auditor.userId);
  await tellEntry(auditor.userId, "user.invited", "founder");
  for (const askedBy of [supervisor2.userId, auditor.userId, "founder"])
    await assert.rejects(
      answer({ decidedBy: caseworker2.userId }, { askedBy }),
      breaks("approvals_not_who_was_made"),
    );
  await answer({ decidedBy: supervisor2.userId }, { askedBy: caseworker2.userId });
});

test("nobody takes back who made whom", async () => {
  const { store } = made;
  const all = eq(makers.makerId, made.actors.admin.userId);
  await assert.rejects(
    store.transaction(async (db) => void (await db.delete(makers).where(all))),
    breaks("makers is append-only"),
  );
  await assert.rejects(
    store.transaction(async (db) => void (await db.update(makers).set({ makerId: "x" }).where(all))),
    breaks("makers is append-only"),
  );
});

test("the database itself lets one request of an act wait for a file or a set; those that were answered are no hindrance", async () => {
  const { id: caseId } = await findCase(made.store.reader, scopeOf(made.actors.caseworker), made.file);
  for (const about of [{ caseId, about: null }, { about: "one set" }]) {
    await answer({}, about);
    const waits = await insert(about);
    await assert.rejects(insert(about), isUniqueViolation);
    await insert({ ...about, act: "case.reopen" });
    await change(waits, { state: "withdrawn" });
    await insert(about);
  }
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

/** Writes an entry about somebody past every command. */
async function tellEntry(userId: string, event: string, actorId: string) {
  const { store } = made;
  const user = await findUser(store.reader, userId);
  assert.ok(user);
  const told = await store.reader.select().from(entries).where(eq(entries.chain, user.chain));
  const [last] = told.toSorted((one, other) => other.chainSeq - one.chainSeq);
  assert.ok(last);
  const chainSeq = last.chainSeq + 1;
  await store.transaction(async (db) => {
    await db.insert(entries).values({ ...last, chainSeq, hash: `${last.hash}-${chainSeq}`, event, actorId });
  });
}
