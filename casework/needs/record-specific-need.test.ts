import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { endDetention } from "../detentions/end-detention.ts";
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
import { recordSpecificNeed } from "./record-specific-need.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Need = Omit<Parameters<typeof recordSpecificNeed>[1], "caseNumber">;
const record = (caseNumber: string, need: Need, now = AT.now) =>
  recordSpecificNeed(made.actors.caseworker, { caseNumber, ...need }, { now });

async function needsOf(caseNumber: string, now = AT.now) {
  const { needs } = await showCase(made.actors.caseworker, { caseNumber }, { now });
  return needs.map(({ need, state, version }) => `${need} ${state} ${version}`);
}

test("an arrest for a foreign state proposes two needs; a person confirms one, dismisses the other, and says why", async () => {
  const { actors, file } = made;
  await arrestOf(actors.caseworker, file);
  assert.deepEqual(await needsOf(file), ["LP-RR proposed 0", "LP-DA proposed 0"]);
  await record(file, { need: "LP-RR", state: "confirmed", text: "The request has come." });
  await record(file, { need: "LP-DA", state: "dismissed" });
  assert.deepEqual(await needsOf(file), ["LP-RR confirmed 1", "LP-DA dismissed 1"]);
  const [, entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "specific_need.recorded" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.need, entry.details.state, entry.details.text],
    ["LP-RR", "confirmed", "The request has come."],
  );
});

test("hiding proposes a need; what nothing proposes can be recorded too", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  await recordWhereabouts(
    made.actors.caseworker,
    { caseNumber, whereabouts: "in_hiding", when: "1 July" },
    AT,
  );
  await record(caseNumber, { need: "TR-PI", state: "confirmed" });
  assert.deepEqual(await needsOf(caseNumber), ["LP-IH proposed 0", "TR-PI confirmed 1"]);
});

test("a need that has ended is proposed again by a new arrest, and can be confirmed or dismissed again", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const [noon, evening] = [new Date("2025-07-07T12:00:00+05:00"), new Date("2025-07-07T18:00:00+05:00")];
  const { id, version } = await arrestOf(caseworker, caseNumber, { ground: "criminal" });
  await record(caseNumber, { need: "LP-DA", state: "confirmed" });
  await endDetention(
    caseworker,
    { caseNumber, detentionId: id, version, ended: "released", when: "2025-07-07T11:00" },
    { now: noon },
  );
  await record(caseNumber, { need: "LP-DA", state: "ended", version: 1 }, noon);
  assert.deepEqual(await needsOf(caseNumber, noon), ["LP-DA ended 2"]);
  await arrestOf(caseworker, caseNumber, { ground: "criminal", when: "2025-07-07T17:00" }, evening);
  assert.deepEqual(await needsOf(caseNumber, evening), ["LP-DA proposed 2"]);
  await record(caseNumber, { need: "LP-DA", state: "dismissed", version: 2 }, evening);
  assert.deepEqual(await needsOf(caseNumber, evening), ["LP-DA dismissed 3"]);
});

test("who did not see what a colleague recorded is told, with both sides", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await recordSpecificNeed(actors.colleague, { caseNumber, need: "LP-ND", state: "confirmed" }, AT);
  const { changedBy, current, differences } = await refusalOfKind(
    "conflict",
    record(caseNumber, { need: "LP-ND", state: "dismissed" }),
  );
  assert.deepEqual([changedBy, current], [actors.colleague.name, 1]);
  assert.deepEqual(differences, [{ field: "state", yours: "dismissed", theirs: "confirmed" }]);
  await refusalOfKind("conflict", record(caseNumber, { need: "LP-WP", state: "confirmed", version: 4 }));
});

test("only what was confirmed can end, and it is confirmed once", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  assert.deepEqual(await brokenRules(record(caseNumber, { need: "LP-CR", state: "ended" })), {
    state: "need.not_confirmed",
  });
  await record(caseNumber, { need: "LP-CR", state: "confirmed" });
  assert.deepEqual(await brokenRules(record(caseNumber, { need: "LP-CR", state: "confirmed", version: 1 })), {
    state: "need.confirmed_already",
  });
});

test("which need it is and what is said of it are asked", async () => {
  assert.deepEqual(await brokenRules(record(made.file, {} as Need)), {
    need: "need.which_missing",
    state: "need.state_missing",
  });
});

test("an auditor may not record a need, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  const need = { caseNumber: file, need: "LP-ND", state: "confirmed" } as const;
  await refusalOfKind("forbidden", recordSpecificNeed(actors.auditor, need, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "specific_need.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  const need = { caseNumber: file, need: "LP-ND", state: "confirmed" } as const;
  await refusalOfKind("not_found", recordSpecificNeed(actors.supervisor2, need, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "specific_need.record",
    why: "not_found",
  });
});
