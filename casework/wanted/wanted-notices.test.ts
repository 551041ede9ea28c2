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
import { liftWantedNotice } from "./lift-wanted-notice.ts";
import { recordWantedNotice } from "./record-wanted-notice.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const notice = async () =>
  ({
    caseNumber: await openFileFor(made.actors.caseworker),
    kind: "cis_interstate",
    requestingState: "UZB",
    when: "2025-07-04",
    number: "IS-77",
    charges: "membership of a banned organisation",
    toldBy: "counsel",
  }) as const;

const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
async function riskOf(caseNumber: string) {
  const { risk } = await shown(caseNumber);
  return [risk.level, ...risk.reasons.filter(({ decisive }) => decisive).map(({ key }) => key)];
}

test("whom the country of origin looks for is at high risk at liberty, and at extreme risk when held for whatever", async () => {
  const { caseworker } = made.actors;
  const wanted = await notice();
  await recordWantedNotice(caseworker, wanted, AT);
  assert.deepEqual(await riskOf(wanted.caseNumber), ["high", "wanted"]);
  const known = (await shown(wanted.caseNumber)).wanted.map(({ kind, requestingState, open }) => [
    kind,
    requestingState,
    open,
  ]);
  assert.deepEqual(known, [["cis_interstate", "UZB", true]]);
  const [entry] = await historyOf(caseworker, wanted.caseNumber);
  assert.ok(entry?.event === "wanted_notice.recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.number, entry.details.toldBy], ["IS-77", "counsel"]);
  await arrestOf(caseworker, wanted.caseNumber, { ground: "criminal", when: "2025-07-07T08:00" });
  assert.deepEqual(await riskOf(wanted.caseNumber), ["extreme", "held_wanted"]);
});

test("held because a state wants them, they are at extreme risk unless only another than that of origin looks for them", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, ...wanted } = await notice();
  const held = { ground: "wanted_by_foreign_state", when: "2025-07-07T08:00" } as const;
  await arrestOf(caseworker, caseNumber, held);
  assert.deepEqual(await riskOf(caseNumber), ["extreme", "held_wanted"]);
  await recordWantedNotice(caseworker, { ...wanted, caseNumber, requestingState: "TUR" }, AT);
  assert.deepEqual(await riskOf(caseNumber), ["high", "detained"]);
  await recordWantedNotice(caseworker, { ...wanted, caseNumber, requestingState: "KGZ", number: "KG-1" }, AT);
  assert.deepEqual(await riskOf(caseNumber), ["extreme", "held_wanted"]);
});

test("a third state's notice makes nobody's detention extreme", async () => {
  const { caseworker } = made.actors;
  const wanted = { ...(await notice()), requestingState: "TUR" };
  await recordWantedNotice(caseworker, wanted, AT);
  await arrestOf(caseworker, wanted.caseNumber, { ground: "criminal", when: "2025-07-07T08:00" });
  assert.deepEqual(await riskOf(wanted.caseNumber), ["high", "detained"]);
});

test("a notice that was taken back counts no more, and stays on the file", async () => {
  const { caseworker } = made.actors;
  const wanted = await notice();
  const { id: noticeId } = await recordWantedNotice(caseworker, wanted, AT);
  const lift = { caseNumber: wanted.caseNumber, noticeId, version: 1, when: "2025-07-06" };
  assert.deepEqual(await brokenRules(liftWantedNotice(caseworker, { ...lift, when: "1 July" }, AT)), {
    when: "wanted.lifted_before",
  });
  await liftWantedNotice(caseworker, lift, AT);
  const [known] = (await shown(wanted.caseNumber)).wanted;
  assert.equal(known?.open, false);
  assert.equal((await riskOf(wanted.caseNumber)).includes("wanted"), false);
  const [entry] = await historyOf(caseworker, wanted.caseNumber);
  assert.equal(entry?.event, "wanted_notice.lifted");
  assert.deepEqual(await brokenRules(liftWantedNotice(caseworker, { ...lift, version: 2 }, AT)), {
    when: "wanted.lifted_already",
  });
  await refusalOfKind("conflict", liftWantedNotice(caseworker, lift, AT));
});

test("an auditor reads who looks for them, not by which number and for what, and is told so", async () => {
  const { actors } = made;
  const wanted = await notice();
  await recordWantedNotice(actors.caseworker, wanted, AT);
  const [entry] = await historyOf(actors.auditor, wanted.caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  const { requestingState, number, charges } = entry.details;
  assert.deepEqual([requestingState, number, charges], ["UZB", undefined, undefined]);
  assert.deepEqual([entry.withheld, entry.sourceSealed], [["number", "charges"], true]);
  const [own] = await historyOf(actors.caseworker, wanted.caseNumber);
  assert.deepEqual(own?.withheld, []);
});

test("an auditor may record neither, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const wanted = await notice();
  await refusalOfKind("forbidden", recordWantedNotice(actors.auditor, wanted, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "wanted_notice.record",
    why: "forbidden",
  });
  const { id: noticeId } = await recordWantedNotice(actors.caseworker, wanted, AT);
  const lift = { caseNumber: wanted.caseNumber, noticeId, version: 1, when: "2025-07-06" };
  await refusalOfKind("forbidden", liftWantedNotice(actors.auditor, lift, AT));
});

test("another office finds neither the file nor the notice", async () => {
  const { actors, store } = made;
  const wanted = await notice();
  await refusalOfKind("not_found", recordWantedNotice(actors.supervisor2, wanted, AT));
  const { id: noticeId } = await recordWantedNotice(actors.caseworker, wanted, AT);
  const lift = { caseNumber: wanted.caseNumber, noticeId, version: 1, when: "2025-07-06" };
  await refusalOfKind("not_found", liftWantedNotice(actors.supervisor2, lift, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "wanted_notice.lift",
    why: "not_found",
  });
});

test("a notice of another file is not found in this one", async () => {
  const { caseworker } = made.actors;
  const { id: noticeId } = await recordWantedNotice(caseworker, await notice(), AT);
  const lift = { caseNumber: made.file, noticeId, version: 1, when: "2025-07-06" };
  await refusalOfKind("not_found", liftWantedNotice(caseworker, lift, AT));
});
