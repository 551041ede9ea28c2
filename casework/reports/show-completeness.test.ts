import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import { closeCase } from "../approvals/close-case.ts";
import { decideApproval } from "../approvals/decide-approval.ts";
import { listCases } from "../cases/list-cases.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { lapseClock } from "../clocks/lapse-clock.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { AT, arrestOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { showCompleteness } from "./show-completeness.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let held: string;
before(async () => {
  made = await makeFile();
  const { caseworker, caseworker2 } = made.actors;
  held = await openFileFor(caseworker);
  const arrest = { place: "not_known", captor: "police", when: "2025-07-07T08:00" } as const;
  await recordArrest(caseworker, { file: held, ...arrest }, AT);
  await recordExtraditionRequest(
    caseworker,
    { caseNumber: held, requestingState: "UZB", when: "2025-07-07T08:30" },
    AT,
  );
  await recordArrest(caseworker2, { file: await openFileFor(caseworker2), ...arrest }, AT);
});
after(() => made.dispose());

const missing = async (actor: Actor) => {
  const { parts } = await showCompleteness(actor, {}, AT);
  return Object.fromEntries(parts.flatMap(({ gaps }) => gaps.map(({ gap, files }) => [gap, files])));
};

test("each number is the length of the list to which it leads, of one's own offices alone", async () => {
  const { caseworker, caseworker2 } = made.actors;
  const counted = await missing(caseworker);
  assert.deepEqual(
    [counted.no_ground, counted.no_bars, counted.no_contact, counted.not_served],
    [1, 1, 1, 0],
  );
  for (const [gap, files] of Object.entries(counted)) {
    const { items } = await listCases(caseworker, { gap: gap as "no_bars" }, AT);
    assert.equal(items.length, files, gap);
  }
  const theirs = await missing(caseworker2);
  assert.deepEqual([theirs.no_ground, theirs.no_bars], [1, 0]);
});

test("each number stands beside that of the files on which it could be missing", async () => {
  const { parts } = await showCompleteness(made.actors.caseworker, {}, AT);
  const of = Object.fromEntries(parts.flatMap(({ gaps }) => gaps.map(({ gap, of }) => [gap, of])));
  const { open, held, requested, decided } = {
    open: of.no_caseworker,
    held: of.no_counsel,
    requested: of.no_bars,
    decided: of.not_served,
  };
  assert.deepEqual({ open, held, requested, decided }, { open: 2, held: 1, requested: 1, decided: 0 });
  for (const { gaps } of parts) for (const { files, of, gap } of gaps) assert.ok(files <= of, gap);
});

test("a file says what it lacks, and of which procedure", async () => {
  const { caseworker } = made.actors;
  const { missing, extraditions } = await showCase(caseworker, { caseNumber: held }, AT);
  assert.deepEqual(
    missing.map(({ gap }) => gap),
    [
      ...["no_counsel", "no_place", "no_ground", "no_contact", "no_bars", "no_papers", "not_asked"],
      ...["no_sex", "no_arrival", "no_grounds"],
    ],
  );
  assert.equal(missing.find(({ gap }) => gap === "no_bars")?.about, extraditions[0]?.id);
});

test("a decision that was not served is told of the procedure in which it was made, and of no other", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await recordExtraditionRequest(
    caseworker,
    { caseNumber: file, requestingState: "UZB", when: "2025-07-01" },
    AT,
  );
  const rejected = { caseNumber: file, step: "rejected", when: "2025-07-02", why: "They told us" } as const;
  await recordRsdStep(caseworker, rejected, AT);
  const unserved = async () =>
    (await showCase(caseworker, { caseNumber: file }, AT)).missing.find(({ gap }) => gap === "not_served");
  assert.deepEqual(await unserved(), { gap: "not_served", about: "rsd" });
  const served = { caseNumber: file, step: "decision_served", when: "2025-07-03" } as const;
  await recordRsdStep(caseworker, served, AT);
  assert.equal(await unserved(), undefined);
});

test("that somebody was held beyond a limit is missing by time alone, until it is recorded, after their release too", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  const { id } = await arrestOf(caseworker, file, { when: "2025-07-07T08:00" });
  const beyond = async (when: { now: Date }) =>
    (await showCase(caseworker, { caseNumber: file }, when)).missing.find(
      ({ gap }) => gap === "beyond_not_recorded",
    )?.about;
  assert.equal(await beyond(AT), undefined);
  const later = { now: new Date("2025-07-11T09:00:00+05:00") };
  const key = await beyond(later);
  assert.match(key ?? "", /^kz\.cpc\.587\|/);
  const end = { caseNumber: file, detentionId: id, version: 1, ended: "released" } as const;
  await endDetention(caseworker, { ...end, when: "2025-07-11T08:00" }, later);
  assert.equal(await beyond(later), key);
  await lapseClock(caseworker, { caseNumber: file, clock: key ?? "" }, later);
  assert.equal(await beyond(later), undefined);
});

test("a file that was closed with an outcome that nothing shows is found, though it is closed", async () => {
  const { caseworker, supervisor } = made.actors;
  const file = await openFileFor(caseworker);
  const { version } = await showCase(caseworker, { caseNumber: file }, AT);
  const ending = { caseNumber: file, version, outcome: "resettled" as const, reason: "Flew on Friday" };
  const asked = await closeCase(caseworker, ending, AT);
  await decideApproval(supervisor, { id: asked.id, version: asked.version, decision: "approve" }, AT);
  const found = async () => (await listCases(caseworker, { gap: "outcome_not_shown" }, AT)).items.length;
  assert.equal(await found(), 1);
  await recordWhereabouts(caseworker, { caseNumber: file, whereabouts: "resettled", when: "2025-07-04" }, AT);
  assert.equal(await found(), 0);
});

test("an administrator, who opens no files, is refused", async () => {
  await refusalOfKind("forbidden", showCompleteness(made.actors.admin, {}, AT));
});
