import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { endDetention } from "./end-detention.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function heldFile() {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const { id: detentionId } = await arrestOf(made.actors.caseworker, caseNumber);
  return { caseNumber, detentionId, version: 1, ended: "released", when: "2025-07-06T18:00" } as const;
}

test("a release stops the clocks, and the person is at liberty", async () => {
  const { actors } = made;
  const end = await heldFile();
  await endDetention(actors.caseworker, end, AT);
  const shown = await showCase(actors.caseworker, { caseNumber: end.caseNumber }, AT);
  assert.deepEqual([shown.whereabouts, shown.held], ["at_liberty", undefined]);
  assert.ok(shown.clocks.length > 0 && shown.clocks.every(({ state }) => state === "stopped"));
  const [entry] = await historyOf(actors.caseworker, end.caseNumber);
  assert.ok(entry?.event === "detention.ended" && entry.details !== "unreadable");
  assert.equal(entry.details.ended, "released");
});

test("who was handed over is in the country of origin", async () => {
  const end = await heldFile();
  await endDetention(made.actors.caseworker, { ...end, ended: "handed_over" }, AT);
  const shown = await showCase(made.actors.caseworker, { caseNumber: end.caseNumber }, AT);
  assert.equal(shown.whereabouts, "in_country_of_origin");
});

test("a detention cannot end before it began", async () => {
  const end = { ...(await heldFile()), when: "2025-07-05T09:00" };
  assert.deepEqual(await brokenRules(endDetention(made.actors.caseworker, end, AT)), {
    when: "detention.end_before_taken",
  });
});

test("who ends a detention that a colleague has just ended is shown both", async () => {
  const { actors } = made;
  const end = await heldFile();
  await endDetention(actors.colleague, end, AT);
  const { changedBy, current, differences } = await refusalOfKind(
    "conflict",
    endDetention(actors.caseworker, { ...end, ended: "deported" }, AT),
  );
  assert.deepEqual([changedBy, current], ["Marat Testov", 2]);
  assert.deepEqual(differences, [{ field: "ended", yours: "deported", theirs: "released" }]);
});

test("an auditor may not end a detention, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", endDetention(actors.auditor, await heldFile(), AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "detention.end",
    why: "forbidden",
  });
});

test("another office does not find it", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", endDetention(actors.supervisor2, await heldFile(), AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "detention.end",
    why: "not_found",
  });
});
