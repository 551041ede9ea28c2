import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import type { Actor } from "#domain/access/actor.ts";
import { addNote } from "../cases/add-note.ts";
import { listCases } from "../cases/list-cases.ts";
import { showCase } from "../cases/show-case.ts";
import { showDashboard } from "../homes/show-dashboard.ts";
import { printCase } from "../printing/print-case.ts";
import { addStaff } from "../testing.ts";
import {
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  NOW,
  refusalOfKind,
} from "../testing-files.ts";
import { changeUser } from "../users/change-user.ts";
import { closeCase } from "./close-case.ts";
import { countApprovals } from "./count-approvals.ts";
import { decideApproval } from "./decide-approval.ts";
import { listApprovals } from "./list-approvals.ts";
import { reopenCase } from "./reopen-case.ts";
import { showApproval } from "./show-approval.ts";
import { askAsBefore, askPast, askToClose, closedFile } from "./testing.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
/** A second supervisor of the office; one who administers, and has made a third, and a steward who has made a fourth. */
let second: Actor;
let maker: Actor;
let third: Actor;
let fourth: Actor;
before(async () => {
  made = await makeFile();
  const { store, actors, offices } = made;
  const add = (by: Actor, email: string, roles: Actor["roles"]) =>
    addStaff(store, by, {
      email: `${email}@test.example`,
      name: `${email} Testov`,
      roles: [...roles],
      offices: [offices.almaty],
    });
  second = await add(actors.admin, "second", ["supervisor"]);
  maker = await add(actors.admin, "maker", ["supervisor", "administrator"]);
  third = await add(maker, "third", ["supervisor"]);
  const steward = await add(maker, "steward", ["administrator"]);
  fourth = await add(steward, "fourth", ["supervisor"]);
});
after(() => made.dispose());

const approve = "approve" as const;
const CLOSING = { outcome: "resettled", reason: "Flew after all." } as const;
const LATE = { now: new Date(NOW.getTime() + 72 * 3_600_000) };

test("what a second person approves is carried out, exactly as it was asked", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  const figure = async () => (await showDashboard(supervisor, {}, AT)).figures.open;
  const before = await figure();
  await decideApproval(supervisor, { id, version, decision: approve }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.equal(stage, "closed");
  assert.deepEqual(closing.closure, {
    outcome: "resettled",
    closedAt: NOW,
    reason: "Flew to a third country.",
  });
  assert.equal(closing.asked, undefined);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.closed" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.by, entry.details.askedBy, entry.details.outcome],
    [supervisor.name, caseworker.name, "resettled"],
  );
  const { state, answer } = await showApproval(caseworker, { id }, AT);
  assert.deepEqual([state, answer?.by], ["approved", supervisor.name]);
  assert.equal(await figure(), before - 1);
  const listed = async (closed?: "too") =>
    (await listCases(supervisor, { pseudonym: caseNumber, closed }, AT)).items.length;
  assert.deepEqual([await listed(), await listed("too")], [0, 1]);
});

test("what is refused is not carried out, and why stands in the history", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  const refuse = { id, version, decision: "refuse" as const };
  assert.deepEqual(await brokenRules(decideApproval(supervisor, refuse, AT)), {
    reason: "approval.refusal_missing",
  });
  await decideApproval(supervisor, { ...refuse, reason: "His wife is still here." }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([stage, closing.asked], ["active", undefined]);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.closure_refused" && entry.details !== "unreadable");
  assert.equal(entry.details.text, "His wife is still here.");
  assert.equal((await showApproval(caseworker, { id }, AT)).answer?.reason, "His wife is still here.");
});

test("nobody approves their own request, nor one of somebody who made them", async () => {
  const { supervisor } = made.actors;
  const own = await askToClose(supervisor);
  const approving = (actor: Actor, { id, version }: typeof own) =>
    decideApproval(actor, { id, version, decision: approve }, AT);
  assert.deepEqual(await brokenRules(approving(supervisor, own)), { "": "approval.own" });
  const makers = await askToClose(maker);
  for (const one of [third, fourth])
    assert.deepEqual(await brokenRules(approving(one, makers)), { "": "approval.made_by_asker" });
  const { closing } = await showCase(supervisor, { caseNumber: makers.caseNumber }, AT);
  assert.deepEqual(closing.asked?.approvers, ["Saule T.", "second T."]);
  await approving(second, own);
  await approving(supervisor, makers);
});

test("who was given a role by the asker was made by them too", async () => {
  const { store, actors, offices } = made;
  const raised = await addStaff(store, actors.admin, {
    email: "raised@test.example",
    name: "Raised Testov",
    roles: ["caseworker"],
    offices: [offices.almaty],
  });
  const roles = ["caseworker", "supervisor"] as const;
  await changeUser(maker, {
    id: raised.userId,
    version: 1,
    roles: [...roles],
    offices: [offices.almaty.id],
  });
  const { id, version } = await askToClose(maker);
  assert.deepEqual(
    await brokenRules(decideApproval({ ...raised, roles }, { id, version, decision: approve }, AT)),
    { "": "approval.made_by_asker" },
  );
});

test("the list and its number hold what waits for its reader", async () => {
  const { caseworker, supervisor, supervisor2 } = made.actors;
  const { id } = await askToClose(caseworker);
  const own = await askToClose(supervisor);
  const count = async (actor: Actor) => (await countApprovals(actor, {}, AT)).waiting;
  const { waiting } = await listApprovals(supervisor, {}, AT);
  const mayDecide = (one: string) => waiting.find((each) => each.id === one)?.may.decide;
  assert.deepEqual([mayDecide(id), mayDecide(own.id)], [true, false]);
  assert.equal(await count(supervisor), waiting.filter(({ may }) => may.decide).length);
  assert.equal(await count(supervisor2), 0);
  assert.deepEqual((await listApprovals(supervisor2, {}, AT)).waiting, []);
  const late = await listApprovals(supervisor, {}, LATE);
  assert.deepEqual(late.waiting, []);
  assert.ok(late.ended.some((each) => each.id === id && !each.may.decide));
  assert.equal((await countApprovals(supervisor, {}, LATE)).waiting, 0);
});

test("after 72 hours nothing can be approved", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { id, version, decision: approve }, LATE)), {
    "": "approval.ended",
  });
  assert.equal((await showCase(caseworker, { caseNumber }, LATE)).stage, "active");
});

test("of two who answer a request the second is told who was first", async () => {
  const { caseworker, supervisor } = made.actors;
  const { id, version } = await askToClose(caseworker);
  const decision = { id, version, decision: approve };
  await decideApproval(second, decision, AT);
  const { changedBy, current } = await refusalOfKind("conflict", decideApproval(supervisor, decision, AT));
  assert.deepEqual([changedBy, current], [second.name, 2]);
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { ...decision, version: 2 }, AT)), {
    "": "approval.answered_already",
  });
});

test("a file is reopened as it was closed: asked by one, approved by another", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await closedFile(caseworker, supervisor);
  const reason = "He came back.";
  const { id, version } = await reopenCase(caseworker, { caseNumber, version: 2, reason }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).closing.asked?.act, "case.reopen");
  await decideApproval(supervisor, { id, version, decision: approve }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([stage, closing], ["active", { closure: undefined, asked: undefined }]);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "case.reopened" && entry.details !== "unreadable");
  assert.equal(entry.details.text, reason);
});

test("a file is not closed once its person was taken, though somebody asked it before", async () => {
  const { caseworker, colleague, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  await arrestOf(colleague, caseNumber);
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { id, version, decision: approve }, AT)), {
    "": "approval.still_held",
  });
  const { stage, whereabouts } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([stage, whereabouts], ["active", "detained"]);
});

test("what was asked before more was recorded is not carried out, waits no more, and can be asked again", async () => {
  const { caseworker, colleague, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  const counted = async () => (await countApprovals(supervisor, {}, AT)).waiting;
  const before = await counted();
  const text = "He has called from the border.";
  await addNote(colleague, { caseNumber, kind: "contact", text, when: "2025-07-07T08:30" }, AT);
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { id, version, decision: approve }, AT)), {
    "": "approval.overtaken",
  });
  const { may, state } = await showApproval(supervisor, { id }, AT);
  assert.deepEqual([state, may.decide, await counted()], ["overtaken", false, before - 1]);
  const { waiting, ended } = await listApprovals(supervisor, {}, AT);
  assert.deepEqual(
    [waiting, ended].map((list) => list.some((one) => one.id === id)),
    [false, true],
  );
  const again = await closeCase(caseworker, { caseNumber, version: 1, ...CLOSING }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).closing.asked?.state, "waiting");
  await decideApproval(supervisor, { id: again.id, version: again.version, decision: approve }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).stage, "closed");
});

test("a print changes nothing in a file, nor what was asked of it", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  await printCase(supervisor, { caseNumber }, AT);
  await decideApproval(supervisor, { id, version, decision: approve }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).stage, "closed");
});

test("a closed file is reopened, whatever was recorded since somebody asked it", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await closedFile(caseworker, supervisor);
  const asked = await reopenCase(caseworker, { caseNumber, version: 2, reason: "He is back." }, AT);
  await arrestOf(caseworker, caseNumber);
  await decideApproval(supervisor, { id: asked.id, version: asked.version, decision: approve }, AT);
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).stage, "active");
});

test("what is not as it was pinned is not carried out", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id } = await askPast(made, caseworker, (asked) => ({ ...asked, outcome: "died" }));
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { id, version: 1, decision: approve }, AT)), {
    "": "approval.not_as_pinned",
  });
  assert.equal((await showCase(caseworker, { caseNumber }, AT)).stage, "active");
});

test("a request about other files than its row names is not carried out", async () => {
  const { caseworker, supervisor } = made.actors;
  const other = { table: "cases", id: "another", version: 1 };
  for (const more of [[], [other]]) {
    const { id } = await askPast(made, caseworker, (asked) => asked, more);
    const decided = decideApproval(supervisor, { id, version: 1, decision: approve }, AT);
    if (more.length === 0) await decided;
    else assert.deepEqual(await brokenRules(decided), { "": "approval.not_as_pinned" });
  }
});

test("what was asked before requests could be about a set is approved as ever", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id } = await askAsBefore(made, caseworker);
  await decideApproval(supervisor, { id, version: 1, decision: approve }, AT);
  const { stage, closing } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([stage, closing.closure?.reason], ["closed", "Flew to a third country."]);
});

test("a request whose file was closed meanwhile says so", async () => {
  const { caseworker, supervisor } = made.actors;
  const { caseNumber, id, version } = await askToClose(caseworker);
  await made.store.transaction(async (db) => {
    await db.update(cases).set({ stage: "closed" }).where(eq(cases.number, caseNumber));
  });
  assert.deepEqual(await brokenRules(decideApproval(supervisor, { id, version, decision: approve }, AT)), {
    "": "approval.closed_meanwhile",
  });
});

test("a caseworker may not approve, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { id, version } = await askToClose(actors.caseworker);
  await refusalOfKind("forbidden", decideApproval(actors.colleague, { id, version, decision: approve }, AT));
  assert.deepEqual(await lastOf(store, actors.colleague), {
    event: "request.refused",
    asked: "approval.decide",
    why: "forbidden",
  });
});

test("another office does not find the request", async () => {
  const { actors, store } = made;
  const { id, version } = await askToClose(actors.caseworker);
  await refusalOfKind(
    "not_found",
    decideApproval(actors.supervisor2, { id, version, decision: approve }, AT),
  );
  await refusalOfKind("not_found", showApproval(actors.supervisor2, { id }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "approval.show",
    why: "not_found",
  });
});
