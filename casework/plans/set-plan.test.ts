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
import { setPlan } from "./set-plan.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const plan = () => ({
  goal: "Released to UNHCR and flown out",
  steps: "1. Counsel asks for release.\n2. UNHCR asks for an exit permit.",
  responsibleId: made.actors.caseworker.userId,
  dueOn: "2025-07-20",
  agreed: "agreed" as const,
});
const planOf = async (caseNumber: string) => (await showCase(made.actors.auditor, { caseNumber }, AT)).plan;

test("a plan stands on the file: what is aimed at, who answers for it, by when, and whether it was agreed", async () => {
  const { actors, file } = made;
  assert.equal(await planOf(file), undefined);
  await setPlan(actors.caseworker, { caseNumber: file, ...plan() }, AT);
  const shown = await planOf(file);
  assert.deepEqual(
    [shown?.version, shown?.goal, shown?.responsibleId, shown?.dueOn, shown?.agreed, shown?.setBy],
    [1, plan().goal, actors.caseworker.userId, "2025-07-20", "agreed", actors.caseworker.name],
  );
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "plan.set" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.goal, entry.details.text], [plan().goal, plan().steps]);
});

test("a plan set anew takes the place of the one before, which stays in the history", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await setPlan(actors.caseworker, { caseNumber, ...plan() }, AT);
  const { dueOn: _, steps: __, ...rest } = plan();
  await setPlan(
    actors.supervisor,
    { caseNumber, ...rest, version: 1, goal: "A safe flat first", agreed: "not_asked" },
    AT,
  );
  const shown = await planOf(caseNumber);
  assert.deepEqual(
    [shown?.version, shown?.goal, shown?.steps, shown?.dueOn, shown?.agreed],
    [2, "A safe flat first", undefined, null, "not_asked"],
  );
  const goals = (await historyOf(actors.caseworker, caseNumber))
    .filter(({ event }) => event === "plan.set")
    .map(({ details }) => details !== "unreadable" && [details.goal, details.revised]);
  assert.deepEqual(goals, [
    ["A safe flat first", "yes"],
    [plan().goal, undefined],
  ]);
});

test("who did not see the plan that a colleague has set is told what differs, whether there was one before or not", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await setPlan(actors.colleague, { caseNumber, ...plan(), responsibleId: actors.colleague.userId }, AT);
  const { changedBy, current, differences } = await refusalOfKind(
    "conflict",
    setPlan(actors.caseworker, { caseNumber, ...plan(), dueOn: "2025-08-01" }, AT),
  );
  assert.deepEqual([changedBy, current], [actors.colleague.name, 1]);
  assert.deepEqual(differences, [
    { field: "responsibleId", yours: actors.caseworker.userId, theirs: actors.colleague.userId },
    { field: "dueOn", yours: "2025-08-01", theirs: "2025-07-20" },
  ]);
  await refusalOfKind("conflict", setPlan(actors.caseworker, { caseNumber, ...plan(), version: 2 }, AT));
});

test("what a plan needs is asked, its day lies ahead, and who answers for it works in the file's office", async () => {
  const { actors, file: caseNumber } = made;
  assert.deepEqual(
    await brokenRules(setPlan(actors.caseworker, { caseNumber } as Parameters<typeof setPlan>[1], AT)),
    {
      goal: "plan.goal_missing",
      responsibleId: "plan.responsible_missing",
      agreed: "plan.agreed_missing",
    },
  );
  const again = { caseNumber, ...plan(), version: 1 };
  assert.deepEqual(await brokenRules(setPlan(actors.caseworker, { ...again, dueOn: "2025-07-06" }, AT)), {
    dueOn: "plan.due_past",
  });
  for (const { userId } of [actors.caseworker2, actors.auditor])
    assert.deepEqual(await brokenRules(setPlan(actors.caseworker, { ...again, responsibleId: userId }, AT)), {
      responsibleId: "case.no_such_caseworker",
    });
});

test("a day that has passed is shown as passed", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await setPlan(actors.caseworker, { caseNumber, ...plan() }, AT);
  const overdueOn = async (now: string) =>
    (await showCase(actors.caseworker, { caseNumber }, { now: new Date(now) })).plan?.overdue;
  assert.equal(await overdueOn("2025-07-20T23:00:00+05:00"), false);
  assert.equal(await overdueOn("2025-07-21T01:00:00+05:00"), true);
});

test("an auditor may not set a plan, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", setPlan(actors.auditor, { caseNumber: file, ...plan() }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "plan.set",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("not_found", setPlan(actors.supervisor2, { caseNumber: file, ...plan() }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "plan.set",
    why: "not_found",
  });
});
