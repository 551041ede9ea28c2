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
import { recordHearing } from "./record-hearing.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const set = {
  kind: "custody",
  court: "District court, Almaty",
  when: "2025-07-09T10:00",
  result: "awaited",
} as const;
type Fields = Partial<Parameters<typeof recordHearing>[1]>;

const recordIn = (caseNumber: string, fields: Fields = {}) =>
  recordHearing(made.actors.caseworker, { caseNumber, ...set, ...fields }, AT);
const hearingOf = async (caseNumber: string, now = AT.now) =>
  (await showCase(made.actors.caseworker, { caseNumber }, { now })).hearing;

test("a hearing that lies ahead stands on the file, and when it is in the history", async () => {
  const { actors, file } = made;
  await recordIn(file);
  const hearing = await hearingOf(file);
  assert.deepEqual(
    [hearing?.kind, hearing?.court, hearing?.held, hearing?.when.earliest],
    ["custody", set.court, false, new Date("2025-07-09T10:00:00+05:00")],
  );
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "hearing.recorded");
  assert.deepEqual(entry?.happened?.earliest, new Date("2025-07-09T10:00:00+05:00"));
});

test("once its time has passed, the file says that no result is recorded, until one is", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  await recordIn(caseNumber);
  const later = new Date("2025-07-09T18:00:00+05:00");
  assert.equal((await hearingOf(caseNumber, later))?.held, true);
  await recordHearing(
    made.actors.caseworker,
    { caseNumber, ...set, result: "adjourned", next: "2025-07-16T09:30" },
    { now: later },
  );
  const next = await hearingOf(caseNumber, later);
  assert.deepEqual([next?.held, next?.when.earliest], [false, new Date("2025-07-16T09:30:00+05:00")]);
  assert.equal(await hearingOf(caseNumber, new Date("2025-07-17T09:00:00+05:00")), undefined);
});

test("of several that lie ahead the first one is shown", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  await recordIn(caseNumber, { when: "2025-07-20T10:00", kind: "appeal" });
  await recordIn(caseNumber, { when: "about 2 July", result: "adjourned", next: "2025-07-08T15:00" });
  assert.deepEqual((await hearingOf(caseNumber))?.when.earliest, new Date("2025-07-08T15:00:00+05:00"));
});

test("all that lie ahead are told in the order of time, each with its court; four at most", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const days = ["2025-07-20", "2025-07-12", "2025-07-10", "2025-07-25", "2025-07-11"];
  for (const day of days) await recordIn(caseNumber, { when: `${day}T10:00`, court: `Court of ${day}` });
  await recordIn(caseNumber, { when: "2025-07-01T10:00", result: "decided" });
  const { coming } = await showCase(made.actors.caseworker, { caseNumber }, AT);
  assert.deepEqual(
    coming.map(({ court, held, at }) => [court, held, at.toISOString().slice(0, 10)]),
    ["2025-07-10", "2025-07-11", "2025-07-12", "2025-07-20"].map((day) => [`Court of ${day}`, false, day]),
  );
});

test("one that was named is not shown any more once a later one of its kind is set", async () => {
  const caseNumber = await openFileFor(made.actors.caseworker);
  await recordIn(caseNumber, { when: "2025-07-01T10:00", result: "adjourned", next: "2025-07-10T10:00" });
  await recordIn(caseNumber, { when: "2025-07-15T10:00" });
  assert.deepEqual((await hearingOf(caseNumber))?.when.earliest, new Date("2025-07-15T10:00:00+05:00"));
});

test("a hearing that lies ahead has a day and a time, and no result", async () => {
  const { file } = made;
  assert.deepEqual(await brokenRules(recordIn(file, { when: "2025-07-09" })), {
    when: "hearing.ahead_exact",
  });
  assert.deepEqual(await brokenRules(recordIn(file, { result: "decided" })), {
    result: "hearing.ahead_result",
  });
  assert.deepEqual(await brokenRules(recordIn(file, { when: "not_known" })), { when: "hearing.when" });
});

test("the next hearing has a day and a time, and is after this one", async () => {
  const { file } = made;
  assert.deepEqual(await brokenRules(recordIn(file, { next: "2025-07-20" })), { next: "hearing.next_exact" });
  assert.deepEqual(await brokenRules(recordIn(file, { next: "2025-07-09T10:00" })), {
    next: "hearing.next_before",
  });
});

test("an auditor may not record a hearing, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordHearing(actors.auditor, { caseNumber: file, ...set }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "hearing.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("not_found", recordHearing(actors.supervisor2, { caseNumber: file, ...set }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "hearing.record",
    why: "not_found",
  });
});
