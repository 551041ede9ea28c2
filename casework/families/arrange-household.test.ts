import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { arrangeHousehold } from "./arrange-household.ts";
import { createHousehold } from "./create-household.ts";
import { leaveHousehold } from "./leave-household.ts";
import { showHousehold } from "./show-household.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** Parents and a child. */
async function household() {
  const { caseworker } = made.actors;
  const [head, spouse, child] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(caseworker),
  ];
  const { id: householdId } = await createHousehold(
    caseworker,
    {
      members: [
        { file: head, place: "head" },
        { file: spouse, place: "spouse" },
        { file: child, place: "child" },
      ],
    },
    AT,
  );
  return { householdId, head, spouse, child };
}

const placesIn = async (id: string) =>
  Object.fromEntries(
    (await showHousehold(made.actors.auditor, { id }, AT)).members.map(({ caseNumber, place }) => [
      caseNumber,
      place,
    ]),
  );

test("the head passes to another, and it stands in both histories and in the office's", async () => {
  const { actors, offices, store } = made;
  const { householdId, head, spouse, child } = await household();
  const { entries } = await arrangeHousehold(
    actors.caseworker,
    {
      householdId,
      version: 1,
      members: [
        { file: head, place: "spouse" },
        { file: spouse, place: "head" },
        { file: child, place: "child" },
      ],
    },
    AT,
  );
  assert.equal(entries.length, 3);
  assert.deepEqual(await placesIn(householdId), { [head]: "spouse", [spouse]: "head", [child]: "child" });
  const [office] = await listLastEntries(store.reader, offices.almaty.chain, 1);
  assert.equal(office?.event, "household.arranged");
  const [entry] = await historyOf(actors.caseworker, head);
  assert.ok(entry?.event === "household.place_changed" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.householdPlace, entry.details.placeBefore], ["spouse", "head"]);
  assert.notEqual((await historyOf(actors.caseworker, child))[0]?.event, "household.place_changed");
  const shown = await showHousehold(
    actors.caseworker,
    { id: householdId, recorded: entries[0]?.chainSeq },
    AT,
  );
  assert.deepEqual([shown.version, shown.recorded?.what], [2, "arranged"]);
});

test("a household whose head has left gets one of those who live there, and never two", async () => {
  const { caseworker } = made.actors;
  const { householdId, head, spouse, child } = await household();
  const arrange = (...members: Parameters<typeof arrangeHousehold>[1]["members"]) =>
    arrangeHousehold(caseworker, { householdId, version: 1, members }, AT);
  assert.deepEqual(await brokenRules(arrange({ file: spouse, place: "head" })), {
    "members.0.place": "household.one_head",
  });
  assert.deepEqual(await brokenRules(arrange({ file: head, place: "other" })), {
    "members.0.place": "household.one_head",
  });
  assert.deepEqual(await brokenRules(arrange({ file: head, place: "head" })), {
    "": "household.nothing_changed",
  });
  await leaveHousehold(caseworker, { householdId, file: head }, AT);
  await arrange({ file: spouse, place: "head" });
  assert.deepEqual(await placesIn(householdId), { [spouse]: "head", [child]: "child" });
  await refusalOfKind(
    "not_found",
    arrangeHousehold(caseworker, { householdId, version: 2, members: [{ file: head, place: "other" }] }, AT),
  );
});

test("who has not seen how a colleague has arranged it is shown both", async () => {
  const { actors } = made;
  const { householdId, head, spouse } = await household();
  const swap = (place: "spouse" | "other") => ({
    householdId,
    version: 1,
    members: [
      { file: head, place },
      { file: spouse, place: "head" as const },
    ],
  });
  await arrangeHousehold(actors.colleague, swap("spouse"), AT);
  const { changedBy, current, differences } = await refusalOfKind(
    "conflict",
    arrangeHousehold(actors.caseworker, swap("other"), AT),
  );
  assert.deepEqual([changedBy, current], [actors.colleague.name, 2]);
  assert.deepEqual(differences, [{ field: "members.0.place", yours: "other", theirs: "spouse" }]);
});

test("an auditor may not arrange it, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { householdId, head } = await household();
  const asked = { householdId, version: 1, members: [{ file: head, place: "other" as const }] };
  await refusalOfKind("forbidden", arrangeHousehold(actors.auditor, asked, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "household.arrange",
    why: "forbidden",
  });
});

test("another office does not find the household", async () => {
  const { actors, store } = made;
  const { householdId } = await household();
  const file = await openFileFor(actors.caseworker2);
  const asked = { householdId, version: 1, members: [{ file, place: "head" as const }] };
  await refusalOfKind("not_found", arrangeHousehold(actors.caseworker2, asked, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "household.arrange",
    why: "not_found",
  });
});
