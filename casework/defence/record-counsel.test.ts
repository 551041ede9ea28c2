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
import { recordCounsel } from "./record-counsel.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const dana = {
  kind: "chosen",
  when: "2025-07-06",
  name: "Dana M.",
  reach: "at the office on the square, from nine",
  permit: "requested",
  mandate: "signed",
  toldBy: "his brother",
} as const;

test("who defends somebody stands on the file, since when, and whether they may see them", async () => {
  const { actors, file } = made;
  await recordCounsel(actors.caseworker, { caseNumber: file, ...dana }, AT);
  const [counsel] = (await showCase(actors.caseworker, { caseNumber: file }, AT)).counsel;
  assert.deepEqual(
    [counsel?.name, counsel?.reach, counsel?.kind, counsel?.permit, counsel?.mandateSigned],
    ["Dana M.", dana.reach, "chosen", "requested", true],
  );
  assert.deepEqual(counsel?.since.earliest, new Date("2025-07-06T00:00:00+05:00"));
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "counsel.recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.counselName, entry.details.toldBy], ["Dana M.", "his brother"]);
});

test("an auditor sees that there is counsel, not who, and not who said so", async () => {
  const { actors, file } = made;
  const [counsel] = (await showCase(actors.auditor, { caseNumber: file }, AT)).counsel;
  assert.deepEqual(
    [counsel?.name, counsel?.reach, counsel?.nameSealed, counsel?.permit],
    [undefined, undefined, true, "requested"],
  );
  const [entry] = await historyOf(actors.auditor, file);
  assert.ok(entry?.event === "counsel.recorded" && entry.sourceSealed);
  assert.doesNotMatch(JSON.stringify(entry), /Dana|square|brother/);
});

test("of each counsel what was recorded last counts, and whose name is not known is not counted twice", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const record = (fields: object) => recordCounsel(caseworker, { caseNumber, ...dana, ...fields }, AT);
  await record({ kind: "appointed", name: undefined, mandate: "unknown" });
  await record({});
  await record({ kind: "appointed", name: "Serik O." });
  await record({ permit: "granted" });
  const { counsel } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    counsel.map(({ name, permit }) => `${name} ${permit}`),
    ["Dana M. granted", "Serik O. requested"],
  );
});

test("how counsel came to act is asked, and nobody acts from a day that is still to come", async () => {
  const { actors, file } = made;
  const record = (fields: object) =>
    recordCounsel(actors.caseworker, { caseNumber: file, ...dana, ...fields }, AT);
  assert.deepEqual(await brokenRules(record({ kind: undefined })), { kind: "counsel.kind_missing" });
  assert.deepEqual(await brokenRules(record({ when: "2025-07-09" })), { when: "when.future" });
});

test("an auditor may not record counsel, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordCounsel(actors.auditor, { caseNumber: file, ...dana }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "counsel.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("not_found", recordCounsel(actors.supervisor2, { caseNumber: file, ...dana }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "counsel.record",
    why: "not_found",
  });
});
