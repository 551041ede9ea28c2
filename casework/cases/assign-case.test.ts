import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { listAssignees } from "../users/assignees.ts";
import { assignCase } from "./assign-case.ts";
import { openCase } from "./open-case.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("a supervisor gives a file to a colleague, and the history says from whom to whom", async () => {
  const { actors, file } = made;
  const { version } = await showCase(actors.supervisor, { caseNumber: file }, AT);
  await assignCase(actors.supervisor, { caseNumber: file, version, assigneeId: actors.colleague.userId }, AT);
  const shown = await showCase(actors.supervisor, { caseNumber: file }, AT);
  assert.deepEqual([shown.assignee?.name, shown.version], ["Marat Testov", version + 1]);
  const [entry] = await historyOf(actors.supervisor, file);
  assert.ok(entry?.event === "case.assigned" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.from, entry.details.to], ["Aigerim Testova", "Marat Testov"]);
});

test("a caseworker takes a file that nobody has, and no other", async () => {
  const { actors } = made;
  const { caseNumber } = await openCase(actors.supervisor, {}, AT);
  const take = (version: number) =>
    assignCase(
      actors.caseworker,
      { caseNumber: caseNumber as string, version, assigneeId: actors.caseworker.userId },
      AT,
    );
  await take(1);
  const taken = await openFileFor(actors.colleague);
  const theirs = { caseNumber: taken, version: 1, assigneeId: actors.caseworker.userId };
  await refusalOfKind("forbidden", assignCase(actors.caseworker, theirs, AT));
});

test("who assigns with an older version in view is shown both sides", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.colleague);
  const to = (assigneeId: string | null) =>
    assignCase(actors.supervisor, { caseNumber, version: 1, assigneeId }, AT);
  await to(actors.caseworker.userId);
  const { current, changedBy, differences } = await refusalOfKind("conflict", to(actors.supervisor.userId));
  assert.deepEqual([current, changedBy], [2, "Saule Testova"]);
  assert.deepEqual(differences, [{ field: "assigneeId", yours: "Saule Testova", theirs: "Aigerim Testova" }]);
});

test("nobody of another office, and no auditor, can be given a file", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  for (const { userId } of [actors.caseworker2, actors.auditor, actors.admin])
    assert.deepEqual(
      await brokenRules(assignCase(actors.supervisor, { caseNumber, version: 1, assigneeId: userId }, AT)),
      {
        assigneeId: "case.no_such_caseworker",
      },
    );
  const { assignees } = await listAssignees(actors.supervisor, { caseNumber }, AT);
  assert.deepEqual(
    assignees.map(({ name }) => name),
    ["Aigerim Testova", "Marat Testov", "Saule Testova"],
  );
});

test("an auditor may not assign, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "forbidden",
    assignCase(actors.auditor, { caseNumber: file, version: 1, assigneeId: null }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "case.assign",
    why: "forbidden",
  });
});

test("another office's supervisor does not find the file", async () => {
  const { actors, file, store } = made;
  const mine = { caseNumber: file, version: 1, assigneeId: actors.supervisor2.userId };
  await refusalOfKind("not_found", assignCase(actors.supervisor2, mine, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "case.assign",
    why: "not_found",
  });
});
