import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import { caseClocks } from "../cases/case-clocks.ts";
import { openCase } from "../cases/open-case.ts";
import { showCase } from "../cases/show-case.ts";
import { lapseClock } from "../clocks/lapse-clock.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { showToday } from "../homes/show-today.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { addTask } from "../tasks/add-task.ts";
import { AT, arrestOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { type ListedDeadline, listDeadlines } from "./list-deadlines.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const HOUR_MS = 3_600_000;
const at = (hours: number) => ({ now: new Date(AT.now.getTime() + hours * HOUR_MS) });

/** Somebody who was taken at the demonstration's nine in the morning, with a task, a hearing and a certificate. */
async function heldFile(actor: Actor) {
  const { caseNumber = "" } = await openCase(actor, { mine: true }, AT);
  await recordArrest(
    actor,
    { file: caseNumber, place: "not_known", when: "within_the_last_hour", captor: "police" },
    AT,
  );
  await addTask(actor, { caseNumber, what: "Call counsel", dueOn: "2025-07-08" }, AT);
  await recordHearing(
    actor,
    { caseNumber, kind: "custody", court: "Sealed court", when: "2025-07-09T10:00", result: "awaited" },
    AT,
  );
  return caseNumber;
}

const certified = (actor: Actor, caseNumber: string, endsOn: string) =>
  recordRsdStep(
    actor,
    { caseNumber, step: "certificate_issued", when: "2025-07-01", endsOn, why: "It was seen" },
    AT,
  );

async function all(actor: Actor, asked: object, when = AT): Promise<ListedDeadline[]> {
  const found: ListedDeadline[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listDeadlines(actor, { ...asked, after, limit: 3 }, when);
    found.push(...page.items);
    after = page.next;
    if (!after) return found;
  }
}

const saidOf = ({ what, day, missed }: ListedDeadline) => [
  what.due === "limit" ? what.clock.words : what.due,
  day,
  missed,
];

test("limits, hearings, tasks and papers stand in one order, and each page goes on where the last one ended", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await heldFile(caseworker);
  await certified(caseworker, caseNumber, "2025-07-20");
  const listed = (await all(caseworker, { assignee: "me" })).filter((one) => one.caseNumber === caseNumber);
  const whole = await listDeadlines(caseworker, { assignee: "me", limit: 100 }, AT);
  assert.deepEqual(
    listed.map(({ key }) => key),
    whole.items.filter((one) => one.caseNumber === caseNumber).map(({ key }) => key),
  );
  assert.equal(whole.total.count, whole.items.length);
  const moments = whole.items.map((one) => one.at.getTime());
  assert.deepEqual(
    moments,
    moments.toSorted((one, other) => one - other),
  );
  const said = listed.map(saidOf);
  assert.deepEqual(
    said.filter(([what]) => ["task", "hearing", "unhcr_certificate_ends"].includes(what as string)),
    [
      ["task", "2025-07-08", false],
      ["hearing", "2025-07-09", false],
      ["unhcr_certificate_ends", "2025-07-20", false],
    ],
  );
  assert.ok(
    said.some(([what]) => what === "confirm_contact") && said.some(([what]) => what === "release_or_order"),
  );
});

test("what we owe and have missed comes first; what they let pass is not overdue", async () => {
  const { colleague } = made.actors;
  const caseNumber = await heldFile(colleague);
  const later = at(80);
  const { items, missed } = await listDeadlines(colleague, { assignee: "me", limit: 100 }, later);
  const mine = items.filter((one) => one.caseNumber === caseNumber);
  const lastMissed = mine.findLastIndex((one) => one.missed);
  const firstOther = mine.findIndex((one) => !one.missed);
  assert.ok(lastMissed >= 1 && lastMissed < firstOther);
  assert.deepEqual(
    mine.filter((one) => one.missed).map(({ what }) => (what.due === "limit" ? what.clock.kind : what.due)),
    ["our_deadline", "task"],
  );
  assert.equal(missed, 2);
  const passed = mine.filter((one) => one.over && !one.missed);
  assert.ok(passed.length > 0);
  for (const { what } of passed) assert.ok(what.due === "limit" && what.clock.kind === "their_duty");
  assert.deepEqual(
    (await all(colleague, { assignee: "me" }, later)).map(({ key }) => key),
    items.map(({ key }) => key),
  );
});

test("whose move it is, whose file and until when narrow the list down", async () => {
  const { caseworker, colleague } = made.actors;
  const whose = async (asked: object) =>
    new Set(
      (await all(caseworker, asked)).map(({ what }) => (what.due === "limit" ? what.clock.kind : what.due)),
    );
  assert.deepEqual(await whose({ move: "they" }), new Set(["their_duty"]));
  assert.deepEqual(await whose({ move: "we" }), new Set(["our_deadline", "task"]));
  assert.deepEqual(await whose({ move: "ends" }), new Set(["protection_ends"]));
  assert.deepEqual(await whose({ move: "hearing" }), new Set(["hearing"]));
  const until = await all(caseworker, { until: "2025-07-08" });
  assert.ok(until.length > 0 && until.every(({ day }) => day <= "2025-07-08"));
  const theirs = await all(caseworker, { assignee: colleague.userId });
  assert.ok(
    theirs.length > 0 && theirs.every(({ assignee }) => assignee === "Marat T."),
    theirs[0]?.assignee ?? "",
  );
  assert.deepEqual(
    (await all(caseworker, { assignee: "nobody" })).filter(({ assignee }) => assignee !== null),
    [],
  );
});

test("a month has all of its days, as they come", async () => {
  const { colleague } = made.actors;
  const july = await listDeadlines(colleague, { as: "month", month: "2025-07", assignee: "me" }, at(80));
  const august = await listDeadlines(colleague, { as: "month", month: "2025-08", assignee: "me" }, at(80));
  assert.ok(july.items.some(({ missed, over }) => over && !missed));
  const days = july.items.map(({ at }) => at.getTime());
  assert.deepEqual(
    days,
    days.toSorted((one, other) => one - other),
  );
  assert.ok(august.items.every(({ day }) => day >= "2025-07-31"));
  assert.deepEqual([july.month, july.cut, july.next], ["2025-07", false, undefined]);
});

test("an auditor reads what is due, an administrator does not, and another office is not there", async () => {
  const { auditor, admin, caseworker2, caseworker } = made.actors;
  assert.ok((await listDeadlines(auditor, {}, AT)).items.length > 0);
  await refusalOfKind("forbidden", listDeadlines(admin, {}, AT));
  assert.deepEqual((await listDeadlines(caseworker2, {}, AT)).items, []);
  await refusalOfKind("not_found", listDeadlines(caseworker, { office: "SHY" }, AT));
});

test("what somebody wrote of a task is sealed for an auditor, here and on the file; who works with files reads it", async () => {
  const { auditor, caseworker, supervisor } = made.actors;
  const caseNumber = await heldFile(caseworker);
  const tasksFor = async (actor: Actor) => [
    ...(await all(actor, { move: "we", assignee: caseworker.userId }))
      .filter((one) => one.caseNumber === caseNumber)
      .flatMap(({ what }) => (what.due === "task" ? [what] : [])),
    ...(await showCase(actor, { caseNumber }, AT)).tasks,
  ];
  for (const [actor, what, wordsSealed] of [
    [auditor, undefined, true],
    [supervisor, "Call counsel", false],
  ] as const)
    assert.deepEqual(
      (await tasksFor(actor)).map((task) => [task.what, task.wordsSealed]),
      [
        [what, wordsSealed],
        [what, wordsSealed],
      ],
    );
});

test("who is held beyond a limit stays in sight however long, until it is recorded or they are let go", async () => {
  const { colleague } = made.actors;
  const file = async () => {
    const { caseNumber = "" } = await openCase(colleague, { mine: true }, AT);
    const { id } = await arrestOf(colleague, caseNumber, { when: "2025-05-01T10:00" });
    return { caseNumber, id };
  };
  const [recorded, released] = [await file(), await file()];
  const beyond = async (caseNumber: string) => {
    const listed = (await all(colleague, { assignee: "me", move: "they" })).flatMap((one) =>
      one.caseNumber === caseNumber && one.what.due === "limit" ? [one.what.clock.rule] : [],
    );
    const today = (await showToday(colleague, { all: "limits" }, AT)).limits.items;
    const there = today.filter((one) => one.caseNumber === caseNumber).map(({ clock }) => clock.rule);
    return [listed, there].map((rules) => rules.includes("kz.cpc.587"));
  };
  assert.deepEqual(await beyond(recorded.caseNumber), [true, true]);
  const { clocks } = await caseClocks(colleague, { caseNumber: recorded.caseNumber }, AT);
  const clock = clocks.find(({ rule }) => rule === "kz.cpc.587")?.key ?? "";
  await lapseClock(colleague, { caseNumber: recorded.caseNumber, clock }, AT);
  assert.deepEqual(await beyond(recorded.caseNumber), [false, false]);
  assert.deepEqual(await beyond(released.caseNumber), [true, true]);
  const end = { caseNumber: released.caseNumber, detentionId: released.id, version: 1 };
  await endDetention(colleague, { ...end, ended: "released", when: "2025-07-06T10:00" }, AT);
  assert.deepEqual(await beyond(released.caseNumber), [false, false]);
});
