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
import { recordWhereabouts } from "./record-whereabouts.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const hiding = {
  whereabouts: "in_hiding",
  when: "about 25 June",
  place: "with friends",
  toldBy: "a neighbour",
} as const;

test("where a person is stands on the file, with since when and who said so", async () => {
  const { actors, file } = made;
  await recordWhereabouts(actors.caseworker, { caseNumber: file, ...hiding }, AT);
  const shown = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.equal(shown.whereabouts, "in_hiding");
  assert.deepEqual([shown.known?.place, shown.known?.source?.toldBy], ["with friends", "a neighbour"]);
  assert.equal(shown.known?.since.about, true);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "whereabouts.recorded");
});

test("an auditor sees where, not who said so", async () => {
  const { actors, file } = made;
  const shown = await showCase(actors.auditor, { caseNumber: file }, AT);
  assert.deepEqual(
    [shown.whereabouts, shown.known?.source, shown.known?.sourceSealed],
    ["in_hiding", undefined, true],
  );
  assert.equal(shown.may.record, false);
});

test("what is known later counts, though it was recorded before", async () => {
  const { actors, file } = made;
  const earlier = { whereabouts: "at_liberty", when: "1 June" } as const;
  await recordWhereabouts(actors.caseworker, { caseNumber: file, ...earlier }, AT);
  assert.equal((await showCase(actors.caseworker, { caseNumber: file }, AT)).whereabouts, "in_hiding");
});

test("who disappeared, nobody knows when, has disappeared", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordWhereabouts(caseworker, { caseNumber, whereabouts: "at_liberty", when: "1 July" }, AT);
  await recordWhereabouts(caseworker, { caseNumber, whereabouts: "disappeared", when: "not_known" }, AT);
  const { whereabouts, risk } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([whereabouts, risk.level], ["disappeared", "extreme"]);
});

test("who is held and was moved to nobody knows where is in extreme danger", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const riskNow = async () => (await showCase(caseworker, { caseNumber }, AT)).risk.reasons;
  const moved = { caseNumber, whereabouts: "moved_unknown" } as const;
  await recordWhereabouts(caseworker, { ...moved, when: "1 June" }, AT);
  await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  const before = (await riskNow()).map(({ key }) => key);
  assert.equal(before.includes("moved_unknown"), false);
  await recordWhereabouts(caseworker, { ...moved, when: "2025-07-07T08:00" }, AT);
  const decisive = (await riskNow()).filter((reason) => reason.decisive).map(({ key }) => key);
  assert.ok(decisive.includes("moved_unknown"), decisive.join());
});

test("that somebody is detained is recorded as an arrest, not here", async () => {
  const { actors, file } = made;
  const detained = { caseNumber: file, whereabouts: "detained" as "died", when: "today" };
  assert.deepEqual(await brokenRules(recordWhereabouts(actors.caseworker, detained, AT)), {
    whereabouts: "whereabouts.where_missing",
  });
});

test("an auditor may not record it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordWhereabouts(actors.auditor, { caseNumber: file, ...hiding }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "whereabouts.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordWhereabouts(actors.supervisor2, { caseNumber: file, ...hiding }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "whereabouts.record",
    why: "not_found",
  });
});
