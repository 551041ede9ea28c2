import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { prepareCorrection } from "../corrections/prepare-correction.ts";
import {
  type Arrest,
  AT,
  arrestOf,
  brokenRules,
  historyOf,
  makeFile,
  openFileFor,
} from "../testing-files.ts";
import { caseTimeLine } from "../time-line/case-time-line.ts";
import { endDetention } from "./end-detention.ts";
import { recordTransfer } from "./record-transfer.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

/** A file of somebody arrested on Saturday afternoon, and how to go on. */
async function held() {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const { id } = await arrestOf(caseworker, caseNumber);
  const shown = () => showCase(caseworker, { caseNumber }, AT);
  const again = (fields: Partial<Arrest>) =>
    arrestOf(caseworker, caseNumber, { allTheSame: true, ...fields });
  const release = (when: string) =>
    endDetention(caseworker, { caseNumber, detentionId: id, version: 1, ended: "released", when }, AT);
  const entries = async (event: string) =>
    (await historyOf(caseworker, caseNumber)).filter((entry) => entry.event === event);
  const correct = async (entry: number, fields: object) => {
    const { version } = (await prepareCorrection(caseworker, { caseNumber, entry }, AT)).thing;
    return correctEntry(caseworker, { caseNumber, entry, version, why: "Misheard", ...fields }, AT);
  };
  return { caseNumber, id, shown, again, release, entries, correct };
}

test("who is arrested again while held is in one detention: the former has ended with it, its clocks have stopped, and both are linked", async () => {
  const { id, shown, again, entries } = await held();
  const { id: next } = await again({ when: "2025-07-07T07:00" });
  const file = await shown();
  assert.deepEqual(
    [file.held?.id, file.held?.previous?.id, file.held?.previous?.ended],
    [next, id, "re_arrested"],
  );
  assert.deepEqual(file.held?.since.earliest, new Date("2025-07-05T16:10+05:00"));
  const running = file.clocks.filter(({ state }) => state === "running").map(({ subjectId }) => subjectId);
  assert.ok(running.length > 0 && !running.includes(id));
  const [ended] = await entries("detention.ended");
  assert.ok(ended && ended.details !== "unreadable");
  assert.deepEqual(
    [ended.details.ended, ended.happened?.earliest],
    ["re_arrested", new Date("2025-07-07T07:00+05:00")],
  );
  const [arrest] = await entries("arrest.recorded");
  assert.ok(arrest && arrest.details !== "unreadable");
  assert.deepEqual(arrest.details.again, { ended: "re_arrested", since: "2025-07-05T11:10:00.000Z" });
  assert.deepEqual(file.known, undefined);
});

test("an arrest soon after a release is linked to it, on the file and on the time line", async () => {
  const { caseNumber, id, shown, again, release } = await held();
  await release("2025-07-06T10:00");
  await again({ when: "2025-07-07T07:00", allTheSame: false });
  const { held: now } = await shown();
  assert.deepEqual([now?.previous?.id, now?.previous?.ended], [id, "released"]);
  assert.deepEqual(now?.since.earliest, new Date("2025-07-07T07:00+05:00"));
  const line = await caseTimeLine(made.actors.caseworker, { caseNumber }, AT);
  assert.deepEqual(
    line.rows.find(({ name }) => name === "detention")?.items.map(({ details }) => details.again),
    [undefined, "yes"],
  );
});

test("an arrest that becomes known late was before the one that is known: it ended with that one", async () => {
  const { id, shown, again, entries } = await held();
  const { id: earlier } = await again({ when: "2025-07-04T09:00" });
  const file = await shown();
  assert.deepEqual(
    [file.held?.id, file.held?.previous?.id, file.held?.previous?.ended],
    [id, earlier, "re_arrested"],
  );
  assert.equal((await entries("detention.ended")).length, 1);
});

test("nobody is arrested again before they were last moved: of two moments that contradict each other the later counts", async () => {
  const { caseNumber, id, shown, again } = await held();
  const move = { caseNumber, detentionId: id, place: "not_known", when: "2025-07-07T08:00" };
  await recordTransfer(made.actors.caseworker, move, AT);
  await again({ when: "2025-07-07T07:00" });
  assert.deepEqual((await shown()).held?.previous?.endedWhen?.latest, new Date("2025-07-07T08:00+05:00"));
});

test("an arrest that never was lets the former detention go on; one at another time moves its end", async () => {
  const { id, shown, again, entries, correct } = await held();
  await again({ when: "2025-07-07T07:00" });
  const [arrest] = await entries("arrest.recorded");
  await correct(arrest?.chainSeq ?? 0, { when: "2025-07-07T06:00" });
  assert.deepEqual((await shown()).held?.previous?.endedWhen?.earliest, new Date("2025-07-07T06:00+05:00"));
  const [ended] = await entries("detention.ended");
  assert.deepEqual(await brokenRules(correct(ended?.chainSeq ?? 0, { neverHappened: true })), {
    neverHappened: "correction.arrested_again",
  });
  await correct(arrest?.chainSeq ?? 0, { neverHappened: true });
  const file = await shown();
  assert.deepEqual([file.held?.id, file.held?.previous], [id, undefined]);
  assert.equal((await entries("entry.corrected")).length, 4);
});
