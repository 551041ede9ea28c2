import assert from "node:assert/strict";
import { after, before, mock, test } from "node:test";
import { store } from "#db/connection.ts";
import { asBefore } from "./as-before.ts";
import { addNote } from "./cases/add-note.ts";
import { AT, makeFile, NOW } from "./testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const onSqlite = {
  skip: process.env.DATABASE_URL ? "nobody can tell cheaply whether something was written" : false,
};

const asking = () => {
  let times = 0;
  return (key: string, now = NOW) =>
    asBefore(key, { actor: made.actors.caseworker, now }, async () => ++times);
};

test("what was asked is asked once, until something is written", onSqlite, async () => {
  const ask = asking();
  assert.deepEqual([await ask("one"), await ask("one")], [1, 1]);
  await addNote(made.actors.caseworker, { caseNumber: made.file, text: "Called." }, AT);
  assert.deepEqual([await ask("one"), await ask("one")], [2, 2]);
});

test("what somebody asks while it is written does not stand for afterwards", onSqlite, async () => {
  const ask = asking();
  const [, first] = await Promise.all([
    addNote(made.actors.caseworker, { caseNumber: made.file, text: "Called again." }, AT),
    ask("meanwhile"),
  ]);
  assert.deepEqual([first, await ask("meanwhile")], [1, 2]);
});

test(
  "of very many files what others write is counted within seconds, and at once what one writes oneself",
  onSqlite,
  async () => {
    const { caseworker, colleague } = made.actors;
    const large = mock.method(store(), "isLarge", () => true);
    let times = 0;
    const ask = (actor = caseworker, now = NOW) => asBefore("many", { actor, now }, async () => ++times);
    assert.equal(await ask(), 1);
    await addNote(colleague, { caseNumber: made.file, text: "Called." }, AT);
    assert.deepEqual([await ask(), await ask(colleague)], [1, 2]);
    await addNote(caseworker, { caseNumber: made.file, text: "Called." }, AT);
    assert.deepEqual([await ask(), await ask()], [3, 3]);
    await addNote(colleague, { caseNumber: made.file, text: "Called." }, AT);
    assert.equal(await ask(caseworker, new Date(NOW.getTime() + 10_000)), 4);
    large.mock.restore();
  },
);

test("other keys, and a later time, have answers of their own", async () => {
  const ask = asking();
  assert.deepEqual(
    [await ask("a"), await ask("b"), await ask("a", new Date(NOW.getTime() + 10_000))],
    [1, 2, 3],
  );
});

test("an answer that failed is not kept", async () => {
  await assert.rejects(
    asBefore("failing", { actor: made.actors.caseworker, now: NOW }, () => Promise.reject(new Error("disk"))),
  );
  assert.equal(await asking()("failing"), 1);
});
