import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
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
import { showTask } from "./show-task.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function taskIn(caseNumber: string) {
  const { id } = await addTask(made.actors.caseworker, { caseNumber, what: "Call counsel" }, AT);
  return { caseNumber, taskId: id, version: 1 };
}

test("a task that is done leaves the file, and what came of it is in the history", async () => {
  const { actors, file } = made;
  const task = await taskIn(file);
  await completeTask(actors.colleague, { ...task, text: "Counsel comes at noon." }, AT);
  assert.deepEqual((await showCase(actors.caseworker, { caseNumber: file }, AT)).tasks, []);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "task.completed" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.what, entry.details.text], ["Call counsel", "Counsel comes at noon."]);
  const { done, what } = await showTask(actors.caseworker, { caseNumber: file, taskId: task.taskId }, AT);
  assert.deepEqual([what, done], ["Call counsel", { at: AT.now, by: actors.colleague.name }]);
});

test("of two who complete a task at once the second is told who did it", async () => {
  const { actors, file } = made;
  const task = await taskIn(file);
  await completeTask(actors.colleague, task, AT);
  const { changedBy, changedAt, current } = await refusalOfKind(
    "conflict",
    completeTask(actors.caseworker, task, AT),
  );
  assert.deepEqual([changedBy, changedAt, current], [actors.colleague.name, AT.now, 2]);
  assert.deepEqual(await brokenRules(completeTask(actors.caseworker, { ...task, version: 2 }, AT)), {
    "": "task.already_done",
  });
});

test("a task is completed in its own file, and in no other", async () => {
  const { actors, file } = made;
  const task = await taskIn(file);
  const other = await openFileFor(actors.caseworker);
  await refusalOfKind("not_found", completeTask(actors.caseworker, { ...task, caseNumber: other }, AT));
  await refusalOfKind(
    "not_found",
    showTask(actors.caseworker, { caseNumber: other, taskId: task.taskId }, AT),
  );
});

test("an auditor may not complete a task, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  const task = await taskIn(file);
  await refusalOfKind("forbidden", completeTask(actors.auditor, task, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "task.complete",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  const task = await taskIn(file);
  await refusalOfKind("not_found", completeTask(actors.supervisor2, task, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "task.complete",
    why: "not_found",
  });
});
