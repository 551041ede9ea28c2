import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findInbox } from "#db/records/inboxes.ts";
import type { Actor } from "#domain/access/actor.ts";
import { closeCase } from "../approvals/close-case.ts";
import { addNote } from "../cases/add-note.ts";
import { assignCase } from "../cases/assign-case.ts";
import { showCase } from "../cases/show-case.ts";
import { addTask } from "../tasks/add-task.ts";
import { AT, arrestOf, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { countWaiting } from "./count-waiting.ts";
import { type InboxItem, listInbox } from "./list-inbox.ts";
import { readInbox } from "./read-inbox.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const HOUR_MS = 3_600_000;
const at = (hours: number) => ({ now: new Date(AT.now.getTime() + hours * HOUR_MS) });

async function all(actor: Actor, when = AT): Promise<InboxItem[]> {
  const found: InboxItem[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listInbox(actor, { after }, when);
    found.push(...page.items);
    after = page.next;
    if (!after) return found;
  }
}

const saidOf = ({ what }: InboxItem) =>
  what.told === "entry" || what.told === "arrest" ? `${what.told} ${what.entry.event}` : what.told;
const newOnes = async (actor: Actor, when = AT) => (await all(actor, when)).filter(({ isNew }) => isNew);
const unread = async (actor: Actor, when = AT) => (await countWaiting(actor, {}, when)).unread;

test("what others record in my file is new to me, what I record is not", async () => {
  const { actors, file } = made;
  const note = { caseNumber: file, text: "The flat is empty." };
  await addNote(actors.supervisor, note, AT);
  await addNote(actors.caseworker, note, AT);
  const items = await newOnes(actors.caseworker);
  assert.deepEqual(items.map(saidOf), ["entry note.added"]);
  assert.deepEqual([items[0]?.caseNumber, await unread(actors.caseworker)], [file, 1]);
  assert.deepEqual(await all(actors.caseworker2), []);
});

test("what was read is not new any more, and stays; what comes afterwards is new; it is in the history", async () => {
  const { actors, file, store } = made;
  await readInbox(actors.caseworker, { until: AT.now.toISOString() }, at(0.5));
  assert.equal((await lastOf(store, actors.caseworker)).event, "inbox.read");
  assert.equal(await unread(actors.caseworker), 0);
  assert.deepEqual(
    (await all(actors.caseworker)).map(({ isNew }) => isNew),
    [false],
  );
  await addNote(actors.supervisor, { caseNumber: file, text: "UNHCR was told." }, at(1));
  assert.equal(await unread(actors.caseworker, at(1)), 1);
  await readInbox(actors.caseworker, { until: AT.now.toISOString() }, at(1));
  assert.equal(await unread(actors.caseworker, at(1)), 1);
  await readInbox(actors.caseworker, { until: at(1).now.toISOString() }, at(1.5));
  await readInbox(actors.caseworker, { until: AT.now.toISOString() }, at(1.5));
  const inbox = await findInbox(store.reader, actors.caseworker.userId);
  assert.deepEqual(inbox?.readUntil, at(1).now);
});

test("nobody reads what is yet to come, and who works with no files has no inbox: that is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("rule_broken", readInbox(actors.caseworker, { until: at(5).now.toISOString() }, AT));
  for (const actor of [actors.auditor, actors.admin]) {
    await refusalOfKind("forbidden", readInbox(actor, { until: AT.now.toISOString() }, AT));
    assert.deepEqual(await lastOf(store, actor), {
      event: "request.refused",
      asked: "inbox.read",
      why: "forbidden",
    });
  }
});

test("a limit that comes near is told when its rule first warns, and again when it has passed", async () => {
  const { colleague } = made.actors;
  const file = await openFileFor(colleague);
  await arrestOf(colleague, file, { when: "within_the_last_hour" });
  await readInbox(colleague, { until: AT.now.toISOString() }, AT);
  const limits = async (hours: number) =>
    (await all(colleague, at(hours))).flatMap((item) =>
      item.what.told === "limit" && item.what.clock.words === "release_or_order"
        ? [[item.what.passed, item.isNew, item.at.toISOString(), item.what.clock]]
        : [],
    ) as [boolean, boolean, string, { dueAt: Date; warnBefore: string[] }][];
  assert.deepEqual(await limits(0), []);
  const [near] = await limits(70);
  assert.ok(near);
  const [passed, isNew, told, clock] = near;
  assert.deepEqual([passed, isNew], [false, true]);
  const hours = Number(/^PT(\d+)H$/.exec(clock.warnBefore[0] ?? "PT24H")?.[1]);
  assert.equal(told, new Date(clock.dueAt.getTime() - hours * HOUR_MS).toISOString());
  await readInbox(colleague, { until: at(70).now.toISOString() }, at(70));
  assert.deepEqual(
    (await limits(70)).map(([passed, isNew]) => [passed, isNew]),
    [[false, false]],
  );
  const [over] = await limits(73);
  assert.deepEqual([over?.[0], over?.[1], over?.[2]], [true, true, clock.dueAt.toISOString()]);
  const { unread: counted, overdue } = await countWaiting(colleague, {}, at(73));
  assert.equal(counted, (await newOnes(colleague, at(73))).length);
  assert.ok(overdue >= 1);
});

test("a file that is given to me, and a task in somebody else's file, are told to me", async () => {
  const { caseworker, supervisor, colleague } = made.actors;
  const mine = await openFileFor(supervisor);
  const { version } = await showCase(supervisor, { caseNumber: mine }, AT);
  const assigned = { caseNumber: mine, version, assigneeId: caseworker.userId };
  await assignCase(supervisor, assigned, at(2));
  const theirs = await openFileFor(colleague);
  await addTask(
    supervisor,
    { caseNumber: theirs, what: "Bring the certificate", assigneeId: caseworker.userId },
    at(3),
  );
  const items = await newOnes(caseworker, at(3));
  assert.deepEqual(items.map(saidOf).slice(0, 2), ["task", "entry case.assigned"]);
  const [task] = items;
  assert.ok(task?.what.told === "task");
  assert.deepEqual(
    [task.what.what, task.what.by, task.caseNumber],
    ["Bring the certificate", "Saule T.", theirs],
  );
});

test("a supervisor is told once of what they are asked, and of arrests in their office; another office is not", async () => {
  const { colleague, supervisor, supervisor2 } = made.actors;
  await readInbox(supervisor, { until: at(4).now.toISOString() }, at(4));
  const file = await openFileFor(colleague);
  await closeCase(
    colleague,
    { caseNumber: file, version: 1, outcome: "resettled", reason: "She flew." },
    at(5),
  );
  const held = await openFileFor(colleague);
  await arrestOf(colleague, held, { when: "within_the_last_hour" }, at(6).now);
  assert.deepEqual((await newOnes(supervisor, at(6))).map(saidOf), ["arrest arrest.recorded", "asked"]);
  assert.equal(await unread(supervisor, at(6)), 2);
  assert.deepEqual(await all(supervisor2, at(6)), []);
});

test("what is marked is what was shown: what was saved meanwhile with an earlier time stays new", async () => {
  const { caseworker, supervisor } = made.actors;
  const [file, other] = [
    await openFileFor(caseworker, at(10).now),
    await openFileFor(caseworker, at(10).now),
  ];
  const notedAt = (count: number, caseNumber = file) =>
    addNote(supervisor, { caseNumber, text: `After ${count} seconds.` }, seconds(count));
  const seconds = (count: number) => ({ now: new Date(at(10).now.getTime() + count * 1000) });
  await readInbox(caseworker, { until: at(9.9).now.toISOString() }, at(10));
  await notedAt(10);
  await notedAt(50);
  assert.equal(
    (await listInbox(caseworker, {}, seconds(30))).mayRead,
    undefined,
    "something may come before it",
  );
  const { mayRead } = await listInbox(caseworker, {}, seconds(60));
  assert.equal(mayRead, seconds(10).now.toISOString());
  await notedAt(20, other); // whose command took half a minute
  await readInbox(caseworker, { until: mayRead ?? "" }, seconds(300));
  const said = (await newOnes(caseworker, seconds(300))).map(({ at }) => at);
  assert.deepEqual(said, [seconds(50).now, seconds(20).now]);
});

test("whatever moment is given, the last half minute stays new", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await openFileFor(caseworker, at(12).now);
  await addNote(supervisor, { caseNumber: file, text: "Just now." }, at(12));
  await readInbox(caseworker, { until: at(12).now.toISOString() }, at(12));
  assert.equal(await unread(caseworker, at(12)), 1);
});
