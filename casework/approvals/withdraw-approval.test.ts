import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { decideApproval } from "./decide-approval.ts";
import { askToClose } from "./testing.ts";
import { withdrawApproval } from "./withdraw-approval.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("who has asked takes it back, and nobody can approve it any more", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  await withdrawApproval(caseworker, { id, version }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).closing.asked, undefined);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.equal(entry?.event, "case.closure_withdrawn");
  const decision = { id, version, decision: "approve" as const };
  const { changedBy } = await refusalOfKind("conflict", decideApproval(supervisor, decision, AT));
  assert.equal(changedBy, caseworker.name);
});

test("nobody takes back what a colleague has asked", async () => {
  const { caseworker, colleague } = made.actors;
  const { id, version } = await askToClose(caseworker);
  assert.deepEqual(await brokenRules(withdrawApproval(colleague, { id, version }, AT)), {
    "": "approval.not_yours",
  });
});

test("an auditor may not withdraw it, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { id, version } = await askToClose(actors.caseworker);
  await refusalOfKind("forbidden", withdrawApproval(actors.auditor, { id, version }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "approval.withdraw",
    why: "forbidden",
  });
});

test("another office does not find the request", async () => {
  const { actors, store } = made;
  const { id, version } = await askToClose(actors.caseworker);
  await refusalOfKind("not_found", withdrawApproval(actors.supervisor2, { id, version }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "approval.withdraw",
    why: "not_found",
  });
});
