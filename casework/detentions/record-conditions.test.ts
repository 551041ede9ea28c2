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
import { recordConditions } from "./record-conditions.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function heldFile() {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const { id: detentionId } = await arrestOf(made.actors.caseworker, caseNumber);
  return { caseNumber, detentionId, admitted: "no", when: "2025-07-06T14:00" } as const;
}

test("whether the authorities admit holding somebody, and who may see them, stands on the file", async () => {
  const { caseworker } = made.actors;
  const known = { ...(await heldFile()), family: "not_permitted", toldBy: "his brother" } as const;
  await recordConditions(caseworker, known, AT);
  const { held } = await showCase(caseworker, { caseNumber: known.caseNumber }, AT);
  const { admitted, placeDisclosed, family, unhcr, source } = held?.conditions ?? {};
  assert.deepEqual([admitted, placeDisclosed, family, unhcr], ["no", "unknown", "not_permitted", "unknown"]);
  assert.equal(source?.toldBy, "his brother");
  const [entry] = await historyOf(caseworker, known.caseNumber);
  assert.ok(entry?.event === "detention.conditions_recorded" && entry.details !== "unreadable");
  assert.equal(entry.details.admitted, "no");
});

test("what was known last counts, though it was recorded before", async () => {
  const { caseworker } = made.actors;
  const known = await heldFile();
  await recordConditions(caseworker, { ...known, admitted: "yes", when: "2025-07-07T08:00" }, AT);
  await recordConditions(caseworker, known, AT);
  const { held } = await showCase(caseworker, { caseNumber: known.caseNumber }, AT);
  assert.equal(held?.conditions?.admitted, "yes");
});

test("who knows nothing of it has nothing to record; nor is anything known from before the arrest, or after the end", async () => {
  const { caseworker } = made.actors;
  const known = await heldFile();
  assert.deepEqual(await brokenRules(recordConditions(caseworker, { ...known, admitted: "unknown" }, AT)), {
    admitted: "detention.conditions_nothing",
  });
  assert.deepEqual(
    await brokenRules(recordConditions(caseworker, { ...known, when: "2025-07-05T09:00" }, AT)),
    {
      when: "detention.conditions_before_taken",
    },
  );
  const end = { caseNumber: known.caseNumber, detentionId: known.detentionId, version: 1 };
  await endDetention(caseworker, { ...end, ended: "released", when: "2025-07-06T10:00" }, AT);
  assert.deepEqual(await brokenRules(recordConditions(caseworker, known, AT)), {
    when: "detention.conditions_after_end",
  });
});

test("an auditor may not record it, and that they tried is recorded; who told it they do not read", async () => {
  const { actors, store } = made;
  const known = await heldFile();
  await refusalOfKind("forbidden", recordConditions(actors.auditor, known, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "detention.conditions",
    why: "forbidden",
  });
  await recordConditions(actors.caseworker, { ...known, toldBy: "his brother" }, AT);
  const { held } = await showCase(actors.auditor, { caseNumber: known.caseNumber }, AT);
  assert.deepEqual([held?.conditions?.source, held?.conditions?.sourceSealed], [undefined, true]);
});

test("another office does not find it", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", recordConditions(actors.supervisor2, await heldFile(), AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "detention.conditions",
    why: "not_found",
  });
});
