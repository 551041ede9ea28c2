import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { caseClocks } from "../cases/case-clocks.ts";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
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
import { addClock } from "./add-clock.ts";
import { extendClock } from "./extend-clock.ts";
import { lapseClock } from "./lapse-clock.ts";
import { restartClock } from "./restart-clock.ts";
import { stopClock } from "./stop-clock.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const hearing = {
  kind: "their_duty",
  what: "Hearing on custody",
  endsOn: "2025-07-15",
  setBy: "Almaty district court",
} as const;

async function withLimit(fields: Partial<Parameters<typeof addClock>[1]> = {}) {
  const caseNumber = await openFileFor(made.actors.caseworker);
  const { id, entries } = await addClock(made.actors.caseworker, { caseNumber, ...hearing, ...fields }, AT);
  return { caseNumber, clock: `by_hand|${id}`, entry: entries[0]?.chainSeq ?? 0 };
}

const limit = async (caseNumber: string, key: string) =>
  (await caseClocks(made.actors.caseworker, { caseNumber }, AT)).clocks.find((one) => one.key === key);

const reason = { when: "2025-07-07T08:00", why: "The court moved it", decidedBy: "Judge of duty" };

test("a limit set by hand runs to the end of its day, and says who set it", async () => {
  const { caseNumber, clock } = await withLimit();
  const shown = await limit(caseNumber, clock);
  assert.deepEqual(
    [shown?.state, shown?.dueOn, shown?.dueAt, shown?.said],
    [
      "running",
      "2025-07-15",
      new Date("2025-07-15T18:59:59.999Z"),
      { what: "Hearing on custody", setBy: "Almaty district court" },
    ],
  );
  const [entry] = await historyOf(made.actors.caseworker, caseNumber);
  assert.equal(entry?.event, "clock.added");
});

test("a limit set for an hour ends at that hour", async () => {
  const { caseNumber, clock } = await withLimit({ endsAt: "14:30" });
  const shown = await limit(caseNumber, clock);
  assert.deepEqual([shown?.dueOn, shown?.dueAt], [undefined, new Date("2025-07-15T14:30:00+05:00")]);
});

test("a limit is extended, stopped and counts on, each with its entry", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, clock } = await withLimit();
  await extendClock(caseworker, { caseNumber, clock, ...reason, endsOn: "2025-07-20" }, AT);
  assert.equal((await limit(caseNumber, clock))?.dueOn, "2025-07-20");
  await stopClock(caseworker, { caseNumber, clock, ...reason, when: "2025-07-07T08:10" }, AT);
  assert.equal((await limit(caseNumber, clock))?.stoppedBy, "by_hand");
  assert.deepEqual(await brokenRules(stopClock(caseworker, { caseNumber, clock, ...reason }, AT)), {
    "": "clock.stopped_already",
  });
  await restartClock(caseworker, { caseNumber, clock, ...reason, when: "2025-07-07T08:20" }, AT);
  const on = await limit(caseNumber, clock);
  assert.deepEqual([on?.state, on?.dueOn], ["running", "2025-07-20"]);
  const events = (await historyOf(caseworker, caseNumber)).map(({ event }) => event);
  assert.deepEqual(events.slice(0, 4), ["clock.restarted", "clock.stopped", "clock.extended", "clock.added"]);
});

test("what is known only by its day comes after what was done before on that day", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, clock } = await withLimit();
  const today = { caseNumber, clock, ...reason, when: "today" };
  for (const [change, state] of [
    [stopClock, "stopped"],
    [restartClock, "running"],
    [stopClock, "stopped"],
    [restartClock, "running"],
  ] as const) {
    await change(caseworker, today, AT);
    assert.equal((await limit(caseNumber, clock))?.state, state);
  }
  await stopClock(caseworker, { ...today, when: "2025-07-07T08:59" }, AT);
  const before = { ...today, when: "2025-07-07T08:00" };
  assert.deepEqual(await brokenRules(restartClock(caseworker, before, AT)), {
    when: "clock.before_it_stopped",
  });
});

test("a limit that a rule has computed is put off too, and what rests on it with it", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await arrestOf(caseworker, caseNumber);
  const { clocks } = await showCase(caseworker, { caseNumber }, AT);
  const base = clocks.find(({ rule }) => rule === "kz.cpc.587");
  const resting = clocks.find(({ relativeTo }) => relativeTo === "kz.cpc.587");
  assert.ok(base && resting);
  const change = { ...reason, endsOn: "2025-07-10", endsAt: "16:10" };
  await extendClock(caseworker, { caseNumber, clock: base.key, ...change }, AT);
  const moved = await limit(caseNumber, resting.key);
  const by = new Date("2025-07-10T16:10:00+05:00").getTime() - base.dueAt.getTime();
  assert.equal(moved?.dueAt.getTime(), resting.dueAt.getTime() + by);
  const early = { caseNumber, clock: base.key, ...reason, when: "2025-07-01T10:00" };
  assert.deepEqual(await brokenRules(stopClock(caseworker, early, AT)), { when: "clock.before_its_start" });
});

test("held beyond the limit is recorded once, with its rule and its moment, and the limit runs on", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await arrestOf(caseworker, caseNumber, { when: "2025-07-01T16:10" });
  const { clocks } = await showCase(caseworker, { caseNumber }, AT);
  const passed = clocks.find((one) => one.heldBeyond && one.state === "running" && one.dueAt < AT.now);
  assert.ok(passed);
  await lapseClock(caseworker, { caseNumber, clock: passed.key }, AT);
  const shown = await limit(caseNumber, passed.key);
  assert.deepEqual([shown?.state, shown?.changes?.map(({ change }) => change)], ["running", ["lapsed"]]);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  assert.equal(entry.event, "clock.lapsed");
  const { heldBeyond, since, rule, citation } = entry.details;
  assert.deepEqual(
    { heldBeyond, since, rule, citation },
    { heldBeyond: true, since: passed.dueAt.toISOString(), rule: passed.rule, citation: passed.citation },
  );
  assert.deepEqual(await brokenRules(lapseClock(caseworker, { caseNumber, clock: passed.key }, AT)), {
    "": "clock.lapsed_already",
  });
});

test("a release that was recorded first leaves the evidence: held beyond the limit from its end until then, once", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id: detentionId } = await arrestOf(caseworker, caseNumber, { when: "2025-07-01T16:10" });
  const end = { caseNumber, detentionId, version: 1, ended: "released" } as const;
  await endDetention(caseworker, { ...end, when: "2025-07-05T12:10" }, AT);
  const { clocks } = await caseClocks(caseworker, { caseNumber }, AT);
  const late = clocks.find(({ rule }) => rule === "kz.cpc.587");
  assert.ok(late?.stoppedAt && late.stoppedAt > late.dueAt);
  await lapseClock(caseworker, { caseNumber, clock: late.key }, AT);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  const { heldBeyond, since, until } = entry.details;
  assert.deepEqual(
    { heldBeyond, since, until },
    { heldBeyond: true, since: late.dueAt.toISOString(), until: late.stoppedAt.toISOString() },
  );
  const shown = await limit(caseNumber, late.key);
  assert.deepEqual([shown?.state, shown?.stoppedAt], ["stopped", late.stoppedAt]);
  const again = { caseNumber, clock: late.key };
  assert.deepEqual(await brokenRules(lapseClock(caseworker, again, AT)), { "": "clock.lapsed_already" });
  const inTime = clocks.find(({ rule }) => rule === "kz.cpc.588.no_request");
  assert.ok(inTime?.state === "stopped");
  assert.deepEqual(await brokenRules(lapseClock(caseworker, { caseNumber, clock: inTime.key }, AT)), {
    "": "clock.stopped_already",
  });
});

test("the alarm of a silence is stopped and put off by a supervisor alone, and raises no risk once it is stopped", async () => {
  const { caseworker, supervisor } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await arrestOf(caseworker, caseNumber, { when: "2025-07-01T16:10", ground: "criminal" });
  const { clocks, risk } = await showCase(caseworker, { caseNumber }, AT);
  const clock = clocks.find(({ rule }) => rule === "team.silence.detained")?.key ?? "";
  const silent = (reasons: { key: string }[]) => reasons.some(({ key }) => key === "silence_unanswered");
  assert.ok(silent(risk.reasons), JSON.stringify(risk));
  const asked = { caseNumber, clock, ...reason };
  for (const attempt of [
    () => stopClock(caseworker, asked, AT),
    () => extendClock(caseworker, { ...asked, endsOn: "2025-07-20" }, AT),
    () => lapseClock(caseworker, { caseNumber, clock }, AT),
  ])
    assert.deepEqual(await brokenRules(attempt()), { "": "clock.silence" });
  await stopClock(supervisor, asked, AT);
  const after = await showCase(caseworker, { caseNumber }, AT);
  assert.equal(silent(after.risk.reasons), false);
  await restartClock(caseworker, { ...asked, when: "2025-07-07T08:30" }, AT);
  assert.ok(silent((await showCase(caseworker, { caseNumber }, AT)).risk.reasons));
});

test("a limit that has not passed cannot have lapsed", async () => {
  const { caseNumber, clock } = await withLimit();
  assert.deepEqual(await brokenRules(lapseClock(made.actors.caseworker, { caseNumber, clock }, AT)), {
    "": "clock.not_passed",
  });
});

test("a limit, and a change of one, that were mistakes are withdrawn", async () => {
  const { caseworker } = made.actors;
  const { caseNumber, clock, entry } = await withLimit();
  const { entries } = await stopClock(caseworker, { caseNumber, clock, ...reason }, AT);
  const mistake = { caseNumber, version: 1, neverHappened: true, why: "Of another file" };
  await correctEntry(caseworker, { ...mistake, entry: entries[0]?.chainSeq ?? 0 }, AT);
  assert.equal((await limit(caseNumber, clock))?.state, "running");
  await correctEntry(caseworker, { ...mistake, entry }, AT);
  assert.equal(await limit(caseNumber, clock), undefined);
});

test("an auditor may not, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const { caseNumber, clock } = await withLimit();
  await refusalOfKind("forbidden", addClock(actors.auditor, { caseNumber, ...hearing }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "clock.add",
    why: "forbidden",
  });
  await refusalOfKind("forbidden", stopClock(actors.auditor, { caseNumber, clock, ...reason }, AT));
});

test("another office does not find the file, and no file has another's limit", async () => {
  const { actors } = made;
  const { caseNumber, clock } = await withLimit();
  await refusalOfKind("not_found", addClock(actors.supervisor2, { caseNumber, ...hearing }, AT));
  await refusalOfKind("not_found", stopClock(actors.supervisor2, { caseNumber, clock, ...reason }, AT));
  const other = await openFileFor(actors.caseworker);
  await refusalOfKind("not_found", stopClock(actors.caseworker, { caseNumber: other, clock, ...reason }, AT));
});
