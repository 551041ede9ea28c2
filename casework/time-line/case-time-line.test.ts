import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { recordSolutionStep } from "../procedures/record-solution-step.ts";
import { AT, arrestOf, makeFile, NOW, openFileFor, refusalOfKind } from "../testing-files.ts";
import { liftWantedNotice } from "../wanted/lift-wanted-notice.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { caseTimeLine } from "./case-time-line.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Shown = Awaited<ReturnType<typeof caseTimeLine>>;
const rowOf = (shown: Shown, name: string) => shown.rows.find((row) => row.name === name)?.items ?? [];

test("each kind of fact is a row in the order of time, and running limits stand beside", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const detentionId = await heldSince(caseNumber);
  const contact = { caseNumber, detentionId, outcome: "denied" as const };
  await recordContact(caseworker, { ...contact, party: "counsel", when: "2025-07-06T14:00" }, AT);
  await recordContact(caseworker, { ...contact, party: "unhcr", when: "2025-07-05T19:00" }, AT);
  const shown = await caseTimeLine(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    shown.rows.map(({ name }) => name),
    ["detention", "contacts"],
  );
  assert.deepEqual(
    rowOf(shown, "contacts").map(({ details }) => details.party),
    ["unhcr", "counsel"],
  );
  const [held] = rowOf(shown, "detention");
  assert.ok(held?.kind === "spell" && held.end === null);
  assert.ok(shown.limits.length > 0);
  assert.deepEqual(
    shown.limits.map(({ dueAt }) => dueAt),
    shown.limits.map(({ dueAt }) => dueAt).toSorted((one, other) => one.getTime() - other.getTime()),
  );
});

test("a wanted notice lies until a state takes it back", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const notice = { caseNumber, kind: "cis_interstate", requestingState: "UZB", when: "2025-06-01" } as const;
  const { id: noticeId, version } = await recordWantedNotice(caseworker, notice, AT);
  const wanted = async () => rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "wanted");
  const [lies] = await wanted();
  assert.deepEqual([lies?.kind, lies?.details.requestingState, lies?.ended], ["spell", "UZB", null]);
  await liftWantedNotice(caseworker, { caseNumber, noticeId, version, when: "2025-07-05" }, AT);
  const [lifted] = await wanted();
  assert.deepEqual(lifted?.ended?.when.earliest, new Date("2025-07-05T00:00+05:00"));
});

test("where somebody was lasts until the next that is known, or until they were taken", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const where = { caseNumber, whereabouts: "in_hiding" as const };
  await recordWhereabouts(caseworker, { ...where, when: "1 June" }, AT);
  await recordWhereabouts(caseworker, { ...where, whereabouts: "at_liberty", when: "about 20 June" }, AT);
  const detentionId = await heldSince(caseNumber);
  await endDetention(
    caseworker,
    { caseNumber, detentionId, version: 1, ended: "released", when: "2025-07-06T12:00" },
    AT,
  );
  const spells = rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "whereabouts");
  assert.deepEqual(
    spells.map(({ details }) => details.whereabouts),
    ["in_hiding", "at_liberty", "at_liberty"],
  );
  const [hiding, free, released] = spells;
  assert.ok(hiding?.kind === "spell" && free?.kind === "spell" && released?.kind === "spell");
  assert.deepEqual(hiding.end, free.start);
  assert.equal(free.when.about, true);
  assert.deepEqual(free.end?.earliest, new Date("2025-07-05T16:10:00+05:00"));
  assert.equal(released.end, null);
});

test("what has no time is listed, and not drawn", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await recordWhereabouts(caseworker, { caseNumber, whereabouts: "disappeared", when: "not_known" }, AT);
  const [gone] = rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "whereabouts");
  assert.equal(gone?.kind, "undated");
});

test("a hearing that is named as the next one stands on the line until a later one of its kind is recorded", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const hearing = { caseNumber, kind: "custody", when: "2025-07-06T10:00", result: "adjourned" } as const;
  await recordHearing(caseworker, { ...hearing, next: "2025-07-09T10:00" }, AT);
  const items = rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "hearings");
  assert.deepEqual(
    items.map(({ kind, details }) => [kind, details.result]),
    [
      ["step", "adjourned"],
      ["step", "awaited"],
    ],
  );
  assert.ok(items[1]?.kind === "step" && items[1].at.earliest > NOW);
  await recordHearing(caseworker, { ...hearing, when: "2025-07-10T10:00", result: "awaited" }, AT);
  const later = rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "hearings");
  assert.deepEqual(
    later.map((item) => item.kind === "step" && item.at.earliest.toISOString()),
    ["2025-07-06T05:00:00.000Z", "2025-07-10T05:00:00.000Z"],
  );
});

test("the steps of a procedure are a row of its kind", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const request = { caseNumber, requestingState: "UZB", when: "about 4 July" };
  const { id: requestId } = await recordExtraditionRequest(caseworker, request, AT);
  await recordExtraditionStep(caseworker, { caseNumber, requestId, step: "decided", when: "6 July" }, AT);
  await recordAsylumAttempt(
    caseworker,
    { caseNumber, outcome: "sent_away", place: "not_known", when: "not_known" },
    AT,
  );
  const shown = await caseTimeLine(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    rowOf(shown, "extradition").map(({ details, when }) => [details.step, when.about]),
    [
      ["request_received", true],
      ["decided", false],
    ],
  );
  assert.deepEqual(
    rowOf(shown, "state_asylum").map(({ kind, details }) => [kind, details.outcome]),
    [["undated", "sent_away"]],
  );
});

test("of several ways out, which stand in one row, each step says which it is of", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  for (const [way, when] of [
    ["resettlement", "4 July"],
    ["local_stay", "6 July"],
  ] as const)
    await recordSolutionStep(caseworker, { caseNumber, way, step: "considered", when }, AT);
  const shown = await caseTimeLine(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    rowOf(shown, "safe_way_out").map(({ details }) => [details.way, details.step]),
    [
      ["resettlement", "considered"],
      ["local_stay", "considered"],
    ],
  );
});

test("a move to another place stands on the line of the detention", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const detentionId = await heldSince(caseNumber);
  const moved = { caseNumber, detentionId, custodyStage: "unknown", when: "2025-07-06T12:00" } as const;
  await recordTransfer(caseworker, { ...moved, place: "not_known" }, AT);
  assert.deepEqual(
    rowOf(await caseTimeLine(caseworker, { caseNumber }, AT), "detention").map(({ kind, event }) => [
      kind,
      event,
    ]),
    [
      ["spell", "arrest.recorded"],
      ["step", "detention.transferred"],
    ],
  );
});

test("another office does not find the file", async () => {
  const { actors, file } = made;
  await refusalOfKind("not_found", caseTimeLine(actors.supervisor2, { caseNumber: file }, AT));
});

async function heldSince(caseNumber: string): Promise<string> {
  const { caseworker } = made.actors;
  await arrestOf(caseworker, caseNumber);
  return (await showCase(caseworker, { caseNumber }, AT)).held?.id ?? "";
}
