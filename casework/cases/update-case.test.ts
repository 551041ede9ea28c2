import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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
import { openCase } from "./open-case.ts";
import { showCase } from "./show-case.ts";
import { updateCase } from "./update-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
const update = async (caseNumber: string, change: object, actor = made.actors.caseworker) =>
  updateCase(actor, { caseNumber, version: (await shown(caseNumber)).version, ...change }, AT);

test("what is said anew stands on the file, and in its history only that, with what it was before", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await update(caseNumber, {
    ageBand: "12-17",
    sex: "male",
    countryOfOrigin: "UZB",
    arrived: "about 20 June",
    wayIn: "irregular",
    route: ["KGZ", "TJK"],
    language: "uz",
    profile: ["witness", "relative_of"],
    text: "He showed his school certificate.",
    toldBy: "his aunt",
    reliability: "reliable",
  });
  const file = await shown(caseNumber);
  assert.deepEqual(
    [file.version, file.ageBand, file.sex, file.arrived, file.wayIn, file.route, file.language, file.profile],
    [2, "12-17", "male", "2025-06-20~", "irregular", ["KGZ", "TJK"], "uz", ["witness", "relative_of"]],
  );
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.updated" && entry.details !== "unreadable");
  const { text, toldBy } = entry.details;
  const { was = {}, is = {} } = entry.details as Record<"was" | "is", Record<string, unknown>>;
  assert.deepEqual(Object.keys(is).sort(), [
    "ageBand",
    "arrived",
    "language",
    "profile",
    "route",
    "sex",
    "wayIn",
  ]);
  assert.deepEqual([was.ageBand, was.sex, was.route], ["18-59", null, null]);
  assert.equal((is.arrived as { about: boolean }).about, true);
  assert.deepEqual([text, toldBy], ["He showed his school certificate.", "his aunt"]);
});

test("what is left out stays, and what is emptied is not known any more", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "" } = await openCase(
    caseworker,
    { sex: "female", arrived: "May 2025", profile: ["witness"], route: ["KGZ"], countryOfOrigin: "UZB" },
    AT,
  );
  await update(caseNumber, { arrived: null, profile: null, route: null });
  const file = await shown(caseNumber);
  assert.deepEqual(
    [file.sex, file.countryOfOrigin, file.arrived, file.profile, file.route],
    ["female", "UZB", null, [], []],
  );
  assert.deepEqual(await brokenRules(update(caseNumber, { sex: "female", arrived: "not_known" })), {
    "": "case.nothing_changed",
  });
  assert.deepEqual(await brokenRules(update(caseNumber, { riskKnown: "2030-01-01" })), {
    riskKnown: "when.future",
  });
});

test("limits and risk follow: how they came in, since when they know of the risk, and of what age they are", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "" } = await openCase(
    caseworker,
    { countryOfOrigin: "UZB", arrived: "2025-07-06", whereabouts: "at_liberty" },
    AT,
  );
  const lodging = async () =>
    (await shown(caseNumber)).clocks
      .filter(({ rule }) => rule.startsWith("kz.refugee.lodge"))
      .map(({ rule, possible, basis, dueOn }) => [rule, possible, basis, dueOn]);
  assert.deepEqual(await lodging(), [
    ["kz.refugee.lodge.irregular", true, "arrived", "2025-07-07"],
    ["kz.refugee.lodge", false, "arrived", "2025-07-11"],
  ]);
  await update(caseNumber, { wayIn: "irregular" });
  assert.deepEqual(await lodging(), [["kz.refugee.lodge.irregular", false, "arrived", "2025-07-07"]]);
  await update(caseNumber, { wayIn: "regular" });
  assert.deepEqual(await lodging(), [["kz.refugee.lodge", false, "arrived", "2025-07-11"]]);
  await update(caseNumber, { arrived: "2023-09-01", riskKnown: "2025-07-07" });
  assert.deepEqual(await lodging(), [["kz.refugee.lodge", false, "risk_known", "2025-07-12"]]);

  const held = await openFileFor(caseworker);
  await arrestOf(caseworker, held);
  const reasons = async () => (await shown(held)).risk.reasons.map(({ key }) => key);
  const before = await reasons();
  await update(held, { countryOfOrigin: null, ageBand: null });
  assert.notDeepEqual(await reasons(), before);
});

test("who has not seen what a colleague has changed is shown both, field by field", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await update(caseNumber, { sex: "male", profile: ["witness"], language: "uz" }, actors.colleague);
  const { changedBy, current, differences } = await refusalOfKind(
    "conflict",
    updateCase(
      actors.caseworker,
      { caseNumber, version: 1, sex: "female", profile: ["witness"], language: "kk", wayIn: "regular" },
      AT,
    ),
  );
  assert.deepEqual([changedBy, current], [actors.colleague.name, 2]);
  assert.deepEqual(differences, [
    { field: "wayIn", yours: "regular", theirs: "" },
    { field: "language", yours: "kk", theirs: "uz" },
    { field: "sex", yours: "female", theirs: "male" },
  ]);
});

test("an auditor may not change a file, and that they tried is recorded; who told it they do not read", async () => {
  const { actors, store, file: caseNumber } = made;
  await refusalOfKind("forbidden", updateCase(actors.auditor, { caseNumber, version: 1, sex: "male" }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "case.update",
    why: "forbidden",
  });
  await update(caseNumber, { sex: "male", toldBy: "a cousin" });
  const [entry] = await historyOf(actors.auditor, caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.is, entry.details.toldBy, entry.sourceSealed],
    [{ sex: "male" }, undefined, true],
  );
});

test("another office does not find the file", async () => {
  const { actors, store, file: caseNumber } = made;
  await refusalOfKind(
    "not_found",
    updateCase(actors.supervisor2, { caseNumber, version: 1, sex: "male" }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "case.update",
    why: "not_found",
  });
});
