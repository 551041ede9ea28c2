import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type Writer, writerQueue } from "./group-commit.ts";

/** A connection that notes what is asked of it, and fails where told. */
function fakeWriter(fails: { begin?: Error; commitOf?: (jobs: number) => boolean; rollback?: boolean } = {}) {
  const log: string[] = [];
  let savepoints = 0;
  const writer: Writer & { inTransaction: boolean } = {
    inTransaction: false,
    async begin() {
      if (fails.begin) throw fails.begin;
      savepoints = 0;
      writer.inTransaction = true;
      log.push("BEGIN");
    },
    run(statement) {
      if (statement === "SAVEPOINT job") savepoints++;
      if (statement === "ROLLBACK" && fails.rollback) throw new Error("I/O error");
      if (statement === "COMMIT" && fails.commitOf?.(savepoints)) {
        writer.inTransaction = fails.rollback === true;
        throw new Error("disk full");
      }
      if (/COMMIT|^ROLLBACK$/.test(statement)) writer.inTransaction = false;
      log.push(statement);
    },
  };
  const commits = () => log.filter((statement) => statement === "COMMIT").length;
  return { writer, log, commits, queue: writerQueue(writer) };
}
const outcomes = async (jobs: Promise<unknown>[]) =>
  (await Promise.allSettled(jobs)).map((job) =>
    job.status === "fulfilled" ? job.value : `${job.reason.message}`,
  );

test("jobs that wait together share one commit, each in its own savepoint", async () => {
  const { queue, log } = fakeWriter();
  const jobs = [
    queue.share(async () => 1),
    queue.share(async () => Promise.reject(new Error("no"))),
    queue.share(async () => 3),
  ];
  assert.deepEqual(await outcomes(jobs), [1, "no", 3]);
  const kept = ["SAVEPOINT job", "RELEASE job"];
  assert.deepEqual(log, [
    "BEGIN",
    ...kept,
    "SAVEPOINT job",
    "ROLLBACK TO job",
    "RELEASE job",
    ...kept,
    "COMMIT",
  ]);
});

test("a job that waits alone has the transaction to itself, and fails with all of it", async () => {
  const { queue, log } = fakeWriter();
  assert.deepEqual(await outcomes([queue.share(async () => 1)]), [1]);
  assert.deepEqual(await outcomes([queue.share(async () => Promise.reject(new Error("no")))]), ["no"]);
  assert.deepEqual(log, ["BEGIN", "COMMIT", "BEGIN", "ROLLBACK"]);
});

test("no job is answered before the commit", async () => {
  const { queue, commits } = fakeWriter();
  const first = queue.share(async () => 1).then(commits);
  const slow = queue.share(() => sleep(5)).then(commits);
  assert.deepEqual(await Promise.all([first, slow]), [1, 1]);
});

test("a commit is shared by 64 at most", async () => {
  const { queue, commits } = fakeWriter();
  await Promise.all(Array.from({ length: 130 }, (_, n) => queue.share(async () => n)));
  assert.equal(commits(), 3);
});

test("when a shared commit fails, each job runs again on its own", async () => {
  const { queue, commits } = fakeWriter({ commitOf: (jobs) => jobs > 1 });
  let runs = 0;
  const jobs = [1, 2, 3].map((n) =>
    queue.share(async () => {
      runs++;
      return n;
    }),
  );
  assert.deepEqual(await outcomes(jobs), [1, 2, 3]);
  assert.deepEqual([runs, commits()], [6, 3]);
});

test("when the engine undoes everything under a job, the others are saved all the same", async () => {
  const { queue, writer } = fakeWriter();
  const full = () =>
    queue.share(async () => {
      writer.inTransaction = false;
      throw new Error("disk full");
    });
  assert.deepEqual(await outcomes([queue.share(async () => 1), full(), queue.share(async () => 3)]), [
    1,
    "disk full",
    3,
  ]);
});

test("when no transaction begins, all that waited are told, once", async () => {
  const { queue, log } = fakeWriter({ begin: new Error("busy") });
  assert.deepEqual(await outcomes([queue.share(async () => 1), queue.share(async () => 2)]), [
    "busy",
    "busy",
  ]);
  assert.deepEqual(log, []);
});

test("work alone runs between two commits, in its turn", async () => {
  const { queue, writer, log } = fakeWriter();
  const order: string[] = [];
  await Promise.all([
    queue.share(async () => order.push("one")),
    queue.alone(async () => order.push(`alone, ${writer.inTransaction ? "inside" : "outside"}`)),
    queue.share(async () => order.push("two")),
  ]);
  assert.deepEqual(order, ["one", "alone, outside", "two"]);
  assert.equal(log.filter((statement) => statement === "BEGIN").length, 2);
});

test("when even the rollback fails, nobody waits for ever, those that come later neither", async () => {
  const { queue } = fakeWriter({ commitOf: () => true, rollback: true });
  assert.deepEqual(await outcomes([queue.share(async () => 1), queue.share(async () => 2)]), [
    "I/O error",
    "I/O error",
  ]);
  assert.deepEqual(await outcomes([queue.share(async () => 3)]), ["I/O error"]);
});
