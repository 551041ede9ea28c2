import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assignCase } from "../cases/assign-case.ts";
import { listCases } from "../cases/list-cases.ts";
import { showCase } from "../cases/show-case.ts";
import { endDetention } from "../detentions/end-detention.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  NOW,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { closeCase } from "./close-case.ts";
import { showApproval } from "./show-approval.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const resettled = {
  version: 1,
  outcome: "resettled",
  reason: "Flew to a third country on 28 June.",
} as const;
const HOUR_MS = 3_600_000;

test("a file that somebody asks to close stays open, says what it waits for, and has it in its history", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id } = await closeCase(caseworker, { caseNumber, ...resettled }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([stage, closing.closure], ["active", undefined]);
  assert.deepEqual(
    [closing.asked?.id, closing.asked?.askedBy, closing.asked?.approvers, closing.asked?.may],
    [id, caseworker.name, ["Saule T."], { decide: false, withdraw: true }],
  );
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.closure_asked" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.outcome, entry.details.text], ["resettled", resettled.reason]);
  const shown = await showApproval(supervisor, { id }, AT);
  assert.deepEqual(shown.asked, { outcome: "resettled", reason: resettled.reason });
  assert.equal(shown.endsAt.getTime() - NOW.getTime(), 72 * HOUR_MS);
  assert.deepEqual(shown.may, { decide: true, withdraw: false });
  const open = await listCases(supervisor, { pseudonym: caseNumber }, AT);
  assert.equal(open.items.length, 1);
});

test("as long as a request waits nobody asks the same again; once it has ended somebody can", async () => {
  const { caseworker, colleague } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const first = await closeCase(caseworker, { caseNumber, ...resettled }, AT);
  const again = (hours: number) =>
    closeCase(
      colleague,
      { caseNumber, ...resettled, outcome: "lost_contact" },
      { now: new Date(NOW.getTime() + hours * HOUR_MS) },
    );
  assert.deepEqual(await brokenRules(again(71)), { "": "approval.waiting_already" });
  const later = { now: new Date(NOW.getTime() + 72 * HOUR_MS) };
  assert.equal((await showApproval(caseworker, { id: first.id }, later)).state, "ended");
  const second = await again(72);
  assert.equal((await showApproval(caseworker, { id: first.id }, later)).state, "withdrawn");
  const { closing } = await showCase(caseworker, { caseNumber }, later);
  assert.deepEqual([closing.asked?.id, closing.asked?.state], [second.id, "waiting"]);
});

test("who asks to close a file that was changed since they looked is told so", async () => {
  const { caseworker, colleague, supervisor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await assignCase(supervisor, { caseNumber, version: 1, assigneeId: colleague.userId }, AT);
  const refused = await refusalOfKind("conflict", closeCase(caseworker, { caseNumber, ...resettled }, AT));
  assert.deepEqual([refused.changedBy, refused.current], [supervisor.name, 2]);
});

test("nobody asks to close the file of somebody who is held, until how it ended is recorded", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: detentionId } = await arrestOf(caseworker, caseNumber);
  const asking = () => closeCase(caseworker, { caseNumber, ...resettled }, AT);
  assert.deepEqual(await brokenRules(asking()), { "": "approval.still_held" });
  const end = { detentionId, version: 1, ended: "released", when: "2025-07-06T18:00" } as const;
  await endDetention(caseworker, { caseNumber, ...end }, AT);
  await asking();
});

test("a request says how it ended for the person, and why", async () => {
  const { actors, file } = made;
  const nothing = { caseNumber: file, version: 1, outcome: undefined as never, reason: " " };
  assert.deepEqual(await brokenRules(closeCase(actors.caseworker, nothing, AT)), {
    outcome: "approval.outcome_missing",
    reason: "approval.reason_missing",
  });
});

test("an auditor may not ask it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", closeCase(actors.auditor, { caseNumber: file, ...resettled }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "case.close",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("not_found", closeCase(actors.supervisor2, { caseNumber: file, ...resettled }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "case.close",
    why: "not_found",
  });
});
