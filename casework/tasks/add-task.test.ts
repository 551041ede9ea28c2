import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { showToday } from "../homes/show-today.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { addTask } from "./add-task.ts";
import { completeTask } from "./complete-task.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const call = { what: "Call counsel", dueOn: "2025-07-08" } as const;

test("a task is one's own where nobody else is named, and stands on the file, in the history and on Today", async () => {
  const { actors, file } = made;
  await addTask(actors.caseworker, { caseNumber: file, ...call }, AT);
  const { tasks } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(
    tasks.map(({ what, dueOn, overdue, mine, assignee }) => [what, dueOn, overdue, mine, assignee]),
    [["Call counsel", "2025-07-08", false, true, "Aigerim T."]],
  );
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "task.added" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.text, entry.details.dueOn], ["Call counsel", "2025-07-08"]);
  const today = await showToday(actors.caseworker, {}, AT);
  assert.deepEqual(
    today.tasks.items.map(({ what, caseNumber }) => [what, caseNumber]),
    [["Call counsel", file]],
  );
});

test("a task for a colleague of the office stands on their Today", async () => {
  const { actors, file } = made;
  const { userId } = actors.colleague;
  await addTask(
    actors.supervisor,
    { caseNumber: file, what: "Bring the certificate", assigneeId: userId },
    AT,
  );
  const { tasks } = await showToday(actors.colleague, {}, AT);
  assert.deepEqual([tasks.total, tasks.items[0]?.what], [1, "Bring the certificate"]);
});

test("what is due first comes first, then what has no day; what is past is overdue; what is done is gone", async () => {
  const { supervisor } = made.actors;
  const caseNumber = await openFileFor(supervisor);
  const add = (what: string, dueOn?: string) => addTask(supervisor, { caseNumber, what, dueOn }, AT);
  await add("undated");
  await add("later", "2025-07-20");
  const first = await add("today", "2025-07-07");
  const soon = await add("tomorrow", "2025-07-08");
  await completeTask(supervisor, { caseNumber, taskId: soon.id, version: 1 }, AT);
  const names = async (now: Date) =>
    (await showToday(supervisor, {}, { now })).tasks.items.map(({ what, overdue, dueToday }) =>
      [what, ...(overdue ? ["overdue"] : []), ...(dueToday ? ["today"] : [])].join(" "),
    );
  assert.deepEqual(await names(AT.now), ["today today", "later", "undated"]);
  // The day ends at midnight in Almaty, five hours before it does in Greenwich.
  assert.deepEqual(await names(new Date("2025-07-07T23:59:00+05:00")), ["today today", "later", "undated"]);
  assert.deepEqual(await names(new Date("2025-07-08T00:01:00+05:00")), ["today overdue", "later", "undated"]);
  assert.equal(first.version, 1);
});

test("eight tasks are shown, and all when asked", async () => {
  const { caseworker2 } = made.actors;
  const caseNumber = await openFileFor(caseworker2);
  for (let one = 1; one <= 9; one++) await addTask(caseworker2, { caseNumber, what: `Step ${one}` }, AT);
  const { tasks } = await showToday(caseworker2, {}, AT);
  assert.deepEqual([tasks.items.length, tasks.total], [8, 9]);
  assert.equal((await showToday(caseworker2, { all: "tasks" }, AT)).tasks.items.length, 9);
});

test("a day that has passed in the office, one that does not exist, and nothing to do are asked back", async () => {
  const { actors, file } = made;
  const add = (fields: object) => addTask(actors.caseworker, { caseNumber: file, ...call, ...fields }, AT);
  assert.deepEqual(await brokenRules(add({ dueOn: "2025-07-06" })), { dueOn: "task.due_past" });
  assert.deepEqual(await brokenRules(add({ dueOn: "2025-02-30" })), { dueOn: "form.date" });
  assert.deepEqual(await brokenRules(add({ what: "  " })), { what: "task.what_missing" });
});

test("only somebody who carries files in the office of the file can be given a task", async () => {
  const { actors, file } = made;
  for (const { userId } of [actors.caseworker2, actors.auditor, actors.admin])
    assert.deepEqual(
      await brokenRules(addTask(actors.supervisor, { caseNumber: file, ...call, assigneeId: userId }, AT)),
      { assigneeId: "case.no_such_caseworker" },
    );
});

test("an auditor may not add a task, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", addTask(actors.auditor, { caseNumber: file, ...call }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "task.add",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("not_found", addTask(actors.supervisor2, { caseNumber: file, ...call }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "task.add",
    why: "not_found",
  });
});
