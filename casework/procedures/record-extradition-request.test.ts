import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openCase } from "../cases/open-case.ts";
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
import { recordExtraditionRequest } from "./record-extradition-request.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const request = {
  requestingState: "UZB",
  when: "2025-07-04T17:00",
  charges: "Terrorism, mass disorder",
  articles: "155, 244 of the criminal code",
  treaty: "Minsk Convention 1993",
  assurances: "A letter that nobody will be tortured",
  assurancesWorth: "Nothing: two who had one were beaten",
  toldBy: "counsel",
} as const;
const shownTo = (actor: (typeof made.actors)["caseworker"], caseNumber: string) =>
  showCase(actor, { caseNumber }, AT);

test("a request stands on the file: who asks, since when, and as a first step that it was received", async () => {
  const { actors, file } = made;
  await recordExtraditionRequest(actors.caseworker, { caseNumber: file, ...request }, AT);
  const { extraditions, tasks } = await shownTo(actors.caseworker, file);
  const [known] = extraditions;
  assert.deepEqual(
    [known?.requestingState, known?.open, known?.last?.step, known?.since?.earliest],
    ["UZB", true, "request_received", new Date("2025-07-04T17:00:00+05:00")],
  );
  assert.deepEqual(tasks, []);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "extradition_request.recorded" && entry.details !== "unreadable");
  const { charges, articles, treaty, assurances, assurancesWorth, toldBy } = entry.details;
  assert.deepEqual(
    { charges, articles, treaty, assurances, assurancesWorth, toldBy },
    {
      charges: request.charges,
      articles: request.articles,
      treaty: request.treaty,
      assurances: request.assurances,
      assurancesWorth: request.assurancesWorth,
      toldBy: request.toldBy,
    },
  );
});

test("a bar that is known makes a task in the same command: to demand release today, for who carries the file", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, caseNumber);
  const { entries } = await recordExtraditionRequest(
    actors.supervisor,
    { caseNumber, ...request, bars: ["torture_risk", "refugee_status"], politicalOffence: "yes" },
    AT,
  );
  assert.equal(entries.length, 3);
  const { tasks, extraditions } = await shownTo(actors.caseworker, caseNumber);
  const bars = ["refugee_status", "torture_risk", "political_offence"];
  assert.deepEqual(extraditions[0]?.bars, bars);
  assert.deepEqual(
    tasks.map(({ demanded, dueOn, mine }) => ({ demanded, dueOn, mine })),
    [{ demanded: { demand: "release", bars }, dueOn: "2025-07-07", mine: true }],
  );
  assert.deepEqual(
    (await historyOf(actors.caseworker, caseNumber)).slice(0, 3).map(({ event }) => event),
    ["task.added", "extradition_step.recorded", "extradition_request.recorded"],
  );
});

test("of somebody who is not held refusal is demanded; of a file that nobody carries, by who records it", async () => {
  const { actors } = made;
  const { caseNumber = "" } = await openCase(actors.caseworker, {}, AT);
  await recordExtraditionRequest(actors.supervisor, { caseNumber, ...request, bars: ["asylum_pending"] }, AT);
  const { tasks } = await shownTo(actors.supervisor, caseNumber);
  assert.deepEqual(
    tasks.map(({ demanded, dueOn, mine }) => ({ demanded, dueOn, mine })),
    [{ demanded: { demand: "refusal", bars: ["asylum_pending"] }, dueOn: null, mine: true }],
  );
});

test("asked for by the country of origin, somebody held is at extreme risk, somebody free at high; LP-RR is proposed", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await recordExtraditionRequest(actors.caseworker, { caseNumber, ...request }, AT);
  const standing = async () => {
    const { risk, needs } = await shownTo(actors.supervisor, caseNumber);
    const decisive = risk.reasons.filter((reason) => reason.decisive).map(({ key }) => key);
    return [risk.level, ...decisive, ...needs.map(({ need, state }) => `${need} ${state}`)];
  };
  assert.deepEqual(await standing(), ["high", "extradition_requested", "LP-RR proposed"]);
  await arrestOf(actors.caseworker, caseNumber, { ground: "criminal" });
  assert.deepEqual((await standing()).slice(0, 2), ["extreme", "held_requested"]);
});

test("a second request is one of its own, and the newest stands first", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await recordExtraditionRequest(actors.caseworker, { caseNumber, ...request }, AT);
  await recordExtraditionRequest(actors.caseworker, { caseNumber, ...request, requestingState: "TUR" }, AT);
  const { extraditions } = await shownTo(actors.caseworker, caseNumber);
  assert.deepEqual(
    extraditions.map(({ requestingState }) => requestingState),
    ["TUR", "UZB"],
  );
});

test("which state asks is asked back, and when it did; it has not done so yet in the future", async () => {
  const { caseworker } = made.actors;
  const empty = { caseNumber: made.file } as Parameters<typeof recordExtraditionRequest>[1];
  assert.deepEqual(await brokenRules(recordExtraditionRequest(caseworker, empty, AT)), {
    requestingState: "extradition.state_missing",
    when: "form.when",
  });
  const wrong = { caseNumber: made.file, ...request, requestingState: "Narnia" };
  assert.deepEqual(await brokenRules(recordExtraditionRequest(caseworker, wrong, AT)), {
    requestingState: "form.country",
  });
  const ahead = { caseNumber: made.file, ...request, when: "2025-07-09" };
  assert.deepEqual(await brokenRules(recordExtraditionRequest(caseworker, ahead, AT)), {
    when: "when.future",
  });
});

test("an auditor reads who asks and on what they rely, not the charges nor who told it, and may not record it", async () => {
  const { actors, file, store } = made;
  const entry = (await historyOf(actors.auditor, file)).find(
    ({ event }) => event === "extradition_request.recorded",
  );
  assert.ok(entry?.details !== "unreadable");
  assert.deepEqual([entry?.details.toldBy, entry?.sourceSealed], [undefined, true]);
  assert.deepEqual([entry?.details.charges, entry?.details.articles], [undefined, undefined]);
  assert.deepEqual([entry?.withheld, entry?.details.treaty], [["charges", "articles"], request.treaty]);
  await refusalOfKind(
    "forbidden",
    recordExtraditionRequest(actors.auditor, { caseNumber: file, ...request }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "extradition_request.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordExtraditionRequest(actors.supervisor2, { caseNumber: file, ...request }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "extradition_request.record",
    why: "not_found",
  });
});
