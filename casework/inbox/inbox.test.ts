import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findInbox } from "#db/records/inboxes.ts";
import type { Actor } from "#domain/access/actor.ts";
import { closeCase } from "../approvals/close-case.ts";
import { addNote } from "../cases/add-note.ts";
import { assignCase } from "../cases/assign-case.ts";
import { showCase } from "../cases/show-case.ts";
import { addClock } from "../clocks/add-clock.ts";
import { addTask } from "../tasks/add-task.ts";
import { completeTask } from "../tasks/complete-task.ts";
import { AT, arrestOf, brokenRules, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { chooseTold } from "./choose-told.ts";
import { countWaiting } from "./count-waiting.ts";
import { type InboxItem, listInbox } from "./list-inbox.ts";
import { putOffItem } from "./put-off-item.ts";
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
  const { mayRead } = await listInbox(caseworker, {}, seconds(60));
  const young = mayRead?.also ?? [];
  assert.deepEqual([mayRead?.until, young.length], [seconds(10).now.toISOString(), 1]);
  await notedAt(20, other); // whose command took half a minute
  await readInbox(caseworker, { until: mayRead?.until ?? "", also: young }, seconds(62));
  const saidNew = async (when: { now: Date }) => (await newOnes(caseworker, when)).map(({ at }) => at);
  assert.deepEqual(await saidNew(seconds(62)), [seconds(20).now]);
  assert.equal(await unread(caseworker, seconds(62)), 1);
  await notedAt(100);
  assert.deepEqual(await saidNew(seconds(300)), [seconds(100).now, seconds(20).now]);
  assert.equal(await unread(caseworker, seconds(300)), 2);
  const next = (await listInbox(caseworker, {}, seconds(300))).mayRead;
  await readInbox(caseworker, next ?? { until: "" }, seconds(301));
  assert.deepEqual([await saidNew(seconds(301)), await unread(caseworker, seconds(301))], [[], 0]);
  assert.equal((await findInbox(made.store.reader, caseworker.userId))?.readAlso, null);
});

test("whatever moment is given, the last half minute stays new", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await openFileFor(caseworker, at(12).now);
  await addNote(supervisor, { caseNumber: file, text: "Just now." }, at(12));
  await readInbox(caseworker, { until: at(12).now.toISOString() }, at(12));
  assert.equal(await unread(caseworker, at(12)), 1);
});

/** An item of somebody's inbox, as it stands there. */
const itemIn = async (actor: Actor, key: string, when: { now: Date }, show?: "later") =>
  (await listInbox(actor, { show }, when)).items.find((item) => item.key === key);

test("what is put off is hidden, and stands there as new in the morning, and on top; it is in the history", async () => {
  const { caseworker, supervisor, colleague } = made.actors;
  const theirs = await openFileFor(colleague, at(20).now);
  const task = { caseNumber: theirs, what: "Call the embassy", assigneeId: caseworker.userId };
  const key = `task ${(await addTask(supervisor, task, at(20))).id}`;
  const item = await itemIn(caseworker, key, at(20));
  assert.ok(item?.mayWait && item.isNew);
  const before = await unread(caseworker, at(21));
  await putOffItem(caseworker, { item: key, until: "tomorrow" }, at(21));
  assert.equal((await lastOf(made.store, caseworker)).event, "inbox.snoozed");
  assert.deepEqual(
    [await itemIn(caseworker, key, at(21)), await unread(caseworker, at(21))],
    [undefined, before - 1],
  );
  const later = await itemIn(caseworker, key, at(21), "later");
  const morning = new Date("2025-07-09T08:00:00+05:00");
  assert.deepEqual([later?.back, later?.isNew], [morning, false]);
  await readInbox(caseworker, { until: at(22).now.toISOString() }, at(23));
  const newest = (await listInbox(caseworker, {}, { now: new Date(morning.getTime() + 60_000) })).items[0];
  assert.deepEqual([newest?.key, newest?.at, newest?.isNew], [key, morning, true]);
  const after = { now: new Date(morning.getTime() + 60_000) };
  assert.equal(await unread(caseworker, after), (await newOnes(caseworker, after)).length);
});

test("what is put off for a week comes back when it is asked for, and not at all once it is done", async () => {
  const { caseworker, supervisor, colleague } = made.actors;
  const theirs = await openFileFor(colleague, at(50).now);
  const task = { caseNumber: theirs, what: "Write to UNHCR", assigneeId: caseworker.userId };
  const { id, version } = await addTask(supervisor, task, at(50));
  const key = `task ${id}`;
  await putOffItem(caseworker, { item: key, until: "in_a_week" }, at(51));
  const listed = async (when: { now: Date }) =>
    (await all(caseworker, when)).filter((item) => item.key === key).length;
  assert.equal(await listed(at(100)), 0);
  await putOffItem(caseworker, { item: key, until: "now" }, at(100));
  assert.equal(await listed(at(100)), 1);
  await putOffItem(caseworker, { item: key, until: "tomorrow" }, at(101));
  await completeTask(caseworker, { caseNumber: theirs, taskId: id, version }, at(102));
  assert.equal(await listed(at(200)), 0);
  assert.equal(await unread(caseworker, at(200)), (await newOnes(caseworker, at(200))).length);
});

test("an arrest, a limit that has passed, and a limit of somebody who is held are not put off", async () => {
  const { colleague, supervisor } = made.actors;
  const file = await openFileFor(colleague, at(300).now);
  const { id } = await arrestOf(supervisor, file, { when: "within_the_last_hour" }, at(300).now);
  assert.ok(id);
  const items = (await all(colleague, at(300 + 70))).filter((item) => item.caseNumber === file);
  const held = items.filter(({ what }) => what.told === "limit");
  assert.ok(held.some(({ what }) => what.told === "limit" && !what.passed));
  const cannot = [...held, ...items.filter((item) => saidOf(item) === "entry arrest.recorded")];
  assert.ok(cannot.length > held.length);
  for (const { key, mayWait } of cannot) {
    assert.equal(mayWait, false);
    const attempt = putOffItem(colleague, { item: key, until: "tomorrow" }, at(370));
    assert.deepEqual(await brokenRules(attempt), { item: "inbox.cannot_wait" });
  }
});

test("nobody puts off what is not in their inbox, and who works with no files none: that is recorded", async () => {
  const { caseworker, caseworker2, auditor } = made.actors;
  const [item] = await all(caseworker, at(370));
  assert.ok(item);
  const input = { item: item.key, until: "tomorrow" as const };
  await refusalOfKind("not_found", putOffItem(caseworker2, input, at(370)));
  const attempts = {
    "inbox.snooze": () => putOffItem(auditor, input, at(370)),
    "inbox.choose": () => chooseTold(auditor, { told: [] }, at(370)),
  };
  for (const [asked, attempt] of Object.entries(attempts)) {
    await refusalOfKind("forbidden", attempt());
    assert.equal((await lastOf(made.store, auditor)).asked, asked);
  }
});

test("kinds that somebody does not want to be told are neither listed nor counted; arrests, what has passed, and whoever is held are", async () => {
  const { supervisor, caseworker } = made.actors;
  const begun = at(400);
  const file = await openFileFor(supervisor, begun.now);
  const free = await openFileFor(supervisor, begun.now);
  await addNote(caseworker, { caseNumber: file, text: "Called." }, begun);
  await arrestOf(caseworker, file, { when: "within_the_last_hour" }, begun.now);
  await addClock(
    caseworker,
    { caseNumber: free, kind: "our_deadline", what: "Write", endsOn: "2025-07-25" },
    begun,
  );
  const now = at(420);
  const kinds = async () =>
    (await all(supervisor, now))
      .filter(({ caseNumber }) => caseNumber === file || caseNumber === free)
      .map(
        (item) => `${item.caseNumber === file ? "held" : "free"} ${item.key.split(" ")[0]} ${saidOf(item)}`,
      );
  const before = await kinds();
  for (const told of ["held entry entry note.added", "free near limit", "free entry entry clock.added"])
    assert.ok(before.includes(told), told);
  await chooseTold(supervisor, { told: [] }, begun);
  const after = await kinds();
  assert.deepEqual(
    [...new Set(after)].filter((one) => !one.includes("limit")),
    ["held entry entry arrest.recorded"],
  );
  assert.ok(after.includes("held near limit") && !after.includes("free near limit"));
  assert.equal(await unread(supervisor, now), (await newOnes(supervisor, now)).length);
  assert.ok((await kinds()).length < before.length);
  const passed = (await all(supervisor, at(24 * 19))).filter(({ caseNumber }) => caseNumber === free);
  assert.deepEqual(
    passed.map(({ key }) => key.split(" ")[0]),
    ["passed"],
  );
  await chooseTold(supervisor, { told: ["entry", "near", "task", "decided", "asked"] }, begun);
  assert.deepEqual(await kinds(), before);
});

test("a limit that had passed when somebody first knew of it is told then", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await openFileFor(caseworker, at(500).now);
  await readInbox(caseworker, { until: at(501).now.toISOString() }, at(502));
  await arrestOf(supervisor, file, { when: "2025-07-20T10:00" }, at(503).now);
  const late = (await newOnes(caseworker, at(504))).filter(
    ({ caseNumber, what }) => caseNumber === file && what.told === "limit" && what.passed,
  );
  assert.ok(late.length > 0 && late.every((item) => item.at.getTime() === at(503).now.getTime()));
});
