import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { addStaff } from "../testing.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { createHousehold } from "./create-household.ts";
import { joinHousehold } from "./join-household.ts";
import { leaveHousehold } from "./leave-household.ts";
import { showHousehold } from "./show-household.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let householdId: string;
before(async () => {
  made = await makeFile();
  const { caseworker } = made.actors;
  const members = [
    { file: await openFileFor(caseworker), place: "head" as const },
    { file: await openFileFor(caseworker), place: "spouse" as const },
  ];
  ({ id: householdId } = await createHousehold(caseworker, { members }, AT));
});
after(() => made.dispose());

test("a file that joins a household is counted on all of its files, and it stands in its own history", async () => {
  const { actors, file } = made;
  const { entries, caseNumber } = await joinHousehold(
    actors.caseworker,
    { householdId, file, place: "child" },
    AT,
  );
  assert.deepEqual([entries.length, caseNumber], [1, file]);
  const { household } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(household, { id: householdId, number: "ALA-H-0001", people: 3 });
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "household.joined" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.household, entry.details.householdPlace], ["ALA-H-0001", "child"]);
});

test("nobody joins twice, and a second head is refused with the name of the first", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  const join = (place: "head" | "child") => joinHousehold(caseworker, { householdId, file, place }, AT);
  assert.deepEqual(await brokenRules(join("head")), { place: "household.has_head" });
  await join("child");
  assert.deepEqual(await brokenRules(join("child")), { file: "household.already" });
});

test("a file of another office does not join, and is not found by those who are not given it", async () => {
  const { actors, offices, store } = made;
  const theirs = await openFileFor(actors.caseworker2);
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  const given = [offices.almaty, offices.shymkent];
  const both = await addStaff(store, actors.admin, { ...person, offices: given });
  const join = (actor: typeof both) =>
    brokenRules(joinHousehold(actor, { householdId, file: theirs, place: "child" }, AT));
  assert.deepEqual(await join(both), { file: "household.other_office" });
  assert.deepEqual(await join(actors.caseworker), { file: "family.no_such_file" });
});

test("an auditor may not let a file join, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const file = await openFileFor(actors.caseworker);
  await refusalOfKind("forbidden", joinHousehold(actors.auditor, { householdId, file, place: "child" }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "household.join",
    why: "forbidden",
  });
});

test("another office does not find the household", async () => {
  const { actors, store } = made;
  const file = await openFileFor(actors.caseworker2);
  await refusalOfKind(
    "not_found",
    joinHousehold(actors.caseworker2, { householdId, file, place: "child" }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "household.join",
    why: "not_found",
  });
});

test("somebody new joins, with a file that is opened for them", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "", entries } = await joinHousehold(
    caseworker,
    { householdId, place: "child", ageBand: "0-4", countryOfOrigin: "UZB", note: "Born here on Friday." },
    AT,
  );
  assert.equal(entries.length, 1);
  const file = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([file.ageBand, file.countryOfOrigin, file.household?.id], ["0-4", "UZB", householdId]);
  const [opened] = await historyOf(caseworker, caseNumber);
  assert.ok(opened?.event === "case.opened" && opened.details !== "unreadable");
  assert.deepEqual([opened.details.householdPlace, opened.details.text], ["child", "Born here on Friday."]);
  const said = { householdId, file: caseNumber, place: "child" as const, sex: "female" as const };
  assert.deepEqual(await brokenRules(joinHousehold(caseworker, said, AT)), {
    file: "household.file_or_new",
  });
});

test("once its head has left, a household gets another one", async () => {
  const { caseworker } = made.actors;
  const [head, spouse] = [await openFileFor(caseworker), await openFileFor(caseworker)];
  const { id } = await createHousehold(
    caseworker,
    {
      members: [
        { file: head, place: "head" },
        { file: spouse, place: "spouse" },
      ],
    },
    AT,
  );
  await leaveHousehold(caseworker, { householdId: id, file: head }, AT);
  await joinHousehold(caseworker, { householdId: id, place: "head", ageBand: "60+" }, AT);
  const { members } = await showHousehold(caseworker, { id }, AT);
  assert.deepEqual(members.map(({ place }) => place).sort(), ["head", "spouse"]);
});
