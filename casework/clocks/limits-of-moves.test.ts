import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listOffices } from "#db/records/organisation.ts";
import type { Actor } from "#domain/access/actor.ts";
import { caseClocks } from "../cases/case-clocks.ts";
import { recordTransfer } from "../detentions/record-transfer.ts";
import { addOffice } from "../offices/add-office.ts";
import { addPlace } from "../places/add-place.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordExtraditionStep } from "../procedures/record-extradition-step.ts";
import { addStaff } from "../testing.ts";
import { AT, arrestOf, makeFile, openFileFor } from "../testing-files.ts";
import { recordWantedNotice } from "../wanted/record-wanted-notice.ts";
import { extendClock } from "./extend-clock.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let both: Actor;
let omsk: string;
before(async () => {
  made = await makeFile();
  const { admin } = made.actors;
  await addOffice(admin, { officeCode: "OMS", officeName: "Omsk", country: "RUS", timeZone: "Asia/Omsk" });
  const office = (await listOffices(made.store.reader)).find(({ code }) => code === "OMS");
  assert.ok(office);
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  both = await addStaff(made.store, admin, { ...person, offices: [made.offices.almaty, office] });
  const place = {
    officeId: office.id,
    name: "Remand prison",
    city: "Omsk",
    kind: "detention_facility",
  } as const;
  omsk = (await addPlace(both, place, AT)).id;
});
after(() => made.dispose());

async function heldFile() {
  const caseNumber = await openFileFor(both);
  const { id: detentionId } = await arrestOf(both, caseNumber, { when: "2025-07-05T16:10" });
  return { caseNumber, detentionId };
}

const limits = async (caseNumber: string) => (await caseClocks(both, { caseNumber }, AT)).clocks;

test("who is taken across a border is held under the law there from then on, and no longer under the first", async () => {
  const { caseNumber, detentionId } = await heldFile();
  const move = {
    caseNumber,
    detentionId,
    when: "2025-07-06T21:00",
    custodyStage: "police_detention",
  } as const;
  await recordTransfer(both, { ...move, place: omsk }, AT);
  const found = await limits(caseNumber);
  const here = found.filter(({ rule }) => rule.startsWith("kz."));
  assert.ok(here.length > 0);
  for (const clock of here) assert.deepEqual([clock.state, clock.stoppedBy], ["stopped", "state_left"]);
  const there = found.find(({ rule }) => rule === "ru.const.22");
  assert.deepEqual(
    [there?.state, there?.timeZone, there?.dueAt],
    ["running", "Asia/Omsk", new Date("2025-07-08T21:00:00+05:00")],
  );
  assert.equal(found.find(({ rule }) => rule === "team.silence.detained")?.state, "running");
});

test("a move to a place that nobody knows leaves them where they were", async () => {
  const { caseNumber, detentionId } = await heldFile();
  const move = {
    caseNumber,
    detentionId,
    when: "2025-07-06T21:00",
    custodyStage: "police_detention",
  } as const;
  await recordTransfer(both, { ...move, place: "not_known" }, AT);
  const release = (await limits(caseNumber)).find(({ rule }) => rule === "kz.cpc.587");
  assert.deepEqual([release?.state, release?.dueAt], ["running", new Date("2025-07-08T16:10:00+05:00")]);
});

test("nobody knows when they were taken: the limit is one that ends at the latest, and asks for the time", async () => {
  const caseNumber = await openFileFor(both);
  const { id: detentionId } = await arrestOf(both, caseNumber, { when: "not_known" });
  const release = (await limits(caseNumber)).find(({ rule }) => rule === "kz.cpc.587");
  assert.deepEqual(
    [release?.dueAt, release?.atTheLatest, release?.startedIn, release?.doubts],
    [new Date("2025-07-10T09:00:00+05:00"), true, detentionId, [{ doubt: "start_unknown" }]],
  );
});

test("an old request of another state does not end the limit of the one that looks for them, until theirs has come", async () => {
  const caseNumber = await openFileFor(both);
  await recordExtraditionRequest(both, { caseNumber, requestingState: "RUS", when: "2024-03-01" }, AT);
  const notice = { caseNumber, kind: "interpol_red", requestingState: "UZB", when: "2025-06-01" } as const;
  await recordWantedNotice(both, notice, AT);
  await arrestOf(both, caseNumber, { when: "2025-07-05T16:10" });
  const noRequest = async () =>
    (await limits(caseNumber)).find(({ rule }) => rule === "kz.cpc.588.no_request");
  const open = await noRequest();
  assert.deepEqual([open?.state, open?.possible], ["running", true]);
  assert.ok(open?.doubts?.some(({ doubt }) => doubt === "held_for_unknown"));
  const request = { caseNumber, requestingState: "UZB", when: "2025-07-06T10:00" };
  await recordExtraditionRequest(both, request, AT);
  const came = await noRequest();
  assert.deepEqual([came?.state, came?.possible, came?.stoppedBy], ["stopped", false, "request_received"]);
});

test("a limit that somebody put off stays put off, though an earlier step of its procedure is recorded later", async () => {
  const caseNumber = await openFileFor(both);
  const request = { caseNumber, requestingState: "UZB", when: "2025-05-20" };
  const { id: requestId } = await recordExtraditionRequest(both, request, AT);
  const step = { caseNumber, requestId };
  await recordExtraditionStep(
    both,
    { ...step, step: "decision_served", when: "2025-07-04", why: "Seen" },
    AT,
  );
  const appeals = async () => (await limits(caseNumber)).filter(({ rule }) => rule === "kz.cpc.592.appeal");
  const [served] = await appeals();
  assert.ok(served);
  const change = { when: "2025-07-06", why: "The court gave more time", endsOn: "2025-07-20" };
  await extendClock(both, { caseNumber, clock: served.key, ...change }, AT);
  await recordExtraditionStep(both, { ...step, step: "decided", when: "2025-06-01", why: "Told" }, AT);
  await recordExtraditionStep(
    both,
    { ...step, step: "decision_served", when: "2025-06-02", why: "Told" },
    AT,
  );
  await recordExtraditionStep(both, { ...step, step: "overturned", when: "2025-06-20", why: "Told" }, AT);
  await recordExtraditionStep(both, { ...step, step: "decided", when: "2025-07-01", why: "Told" }, AT);
  assert.deepEqual(
    (await appeals()).map(({ dueOn, changes }) => [dueOn, changes?.length]),
    [
      ["2025-06-12", undefined],
      ["2025-07-20", 1],
    ],
  );
});
