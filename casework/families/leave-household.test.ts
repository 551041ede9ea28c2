import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { listHouseholds } from "../lists/list-households.ts";
import { AT, historyOf, lastOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { createHousehold } from "./create-household.ts";
import { joinHousehold } from "./join-household.ts";
import { leaveHousehold } from "./leave-household.ts";
import { showHousehold } from "./show-household.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let householdId: string;
let spouse: string;
before(async () => {
  made = await makeFile();
  const { caseworker } = made.actors;
  spouse = await openFileFor(caseworker);
  const members = [
    { file: made.file, place: "head" as const },
    { file: spouse, place: "spouse" as const },
  ];
  ({ id: householdId } = await createHousehold(caseworker, { members }, AT));
});
after(() => made.dispose());

const householdOf = async (caseNumber: string) =>
  (await showCase(made.actors.caseworker, { caseNumber }, AT)).household;

test("who has left lives there no more, and may join again; both stand in their history", async () => {
  const { caseworker } = made.actors;
  await leaveHousehold(caseworker, { householdId, file: spouse, text: "Went to her sister" }, AT);
  assert.equal(await householdOf(spouse), undefined);
  assert.equal((await householdOf(made.file))?.people, 1);
  const { members } = await showHousehold(caseworker, { id: householdId }, AT);
  assert.deepEqual(
    members.map(({ caseNumber }) => caseNumber),
    [made.file],
  );
  const { items } = await listHouseholds(caseworker, {}, AT);
  assert.equal(items[0]?.people, 1);

  await joinHousehold(caseworker, { householdId, file: spouse, place: "parent" }, AT);
  assert.equal((await householdOf(spouse))?.people, 2);
  const told = (await historyOf(caseworker, spouse)).map(({ event }) => event);
  assert.deepEqual(
    told.filter((event) => event.startsWith("household.")),
    ["household.joined", "household.left", "household.joined"],
  );
});

test("who lives elsewhere is not found in this household", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await refusalOfKind("not_found", leaveHousehold(caseworker, { householdId, file }, AT));
});

test("an auditor may not record that somebody left, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", leaveHousehold(actors.auditor, { householdId, file: spouse }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "household.leave",
    why: "forbidden",
  });
});

test("another office does not find the household", async () => {
  const { actors, store } = made;
  const file = await openFileFor(actors.caseworker2);
  await refusalOfKind("not_found", leaveHousehold(actors.caseworker2, { householdId, file }, AT));
  assert.equal((await lastOf(store, actors.caseworker2)).why, "not_found");
});
