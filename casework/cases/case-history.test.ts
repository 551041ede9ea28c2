import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { flushAccessLog } from "../history/access-log.ts";
import { AT, arrestOf, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { addNote } from "./add-note.ts";
import { caseHistory } from "./case-history.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const numbers = ({ entries }: Awaited<ReturnType<typeof caseHistory>>) =>
  entries.map(({ chainSeq }) => chainSeq);

test("fifty entries a page, newest first, each met once", async () => {
  const { actors, file } = made;
  for (let count = 0; count < 60; count++)
    await addNote(actors.caseworker, { caseNumber: file, text: `Note ${count}.` }, AT);
  const first = await caseHistory(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual([first.total, numbers(first).length, first.next], [61, 50, 12]);
  const second = await caseHistory(actors.caseworker, { caseNumber: file, after: first.next }, AT);
  assert.deepEqual([numbers(second).length, second.next], [11, undefined]);
  const all = [...numbers(first), ...numbers(second)];
  assert.deepEqual(
    all,
    Array.from({ length: 61 }, (_, at) => 61 - at),
  );
});

test("a view shows its kind alone; a view that does not exist shows all", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, caseNumber);
  await addNote(actors.caseworker, { caseNumber, text: "x" }, AT);
  const events = async (show: string) =>
    (await caseHistory(actors.caseworker, { caseNumber, show: show as never }, AT)).entries.map(
      ({ event }) => event,
    );
  assert.deepEqual(await events("detention"), ["arrest.recorded"]);
  assert.deepEqual(await events("notes"), ["note.added", "case.opened"]);
  assert.equal((await events("nonsense")).length, 3);
});

test("after a form: one's own entry, and what others recorded while it was open", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  const { seen } = await showCase(actors.caseworker, { caseNumber }, AT);
  await addNote(actors.colleague, { caseNumber, text: "Theirs." }, AT);
  const { entries } = await addNote(actors.caseworker, { caseNumber, text: "Mine." }, AT);
  const recorded = entries[0]?.chainSeq;
  const mine = await caseHistory(actors.caseworker, { caseNumber, recorded, seen }, AT);
  assert.equal(mine.recorded?.entry.chainSeq, recorded);
  assert.deepEqual(
    mine.recorded?.meanwhile.map(({ by, event }) => [by, event]),
    [["Marat Testov", "note.added"]],
  );
  const theirs = await caseHistory(actors.colleague, { caseNumber, recorded, seen }, AT);
  assert.equal(theirs.recorded, undefined, "what somebody else recorded is no notice of mine");
  const wrong = await caseHistory(actors.caseworker, { caseNumber, recorded: 999 }, AT);
  assert.equal(wrong.recorded, undefined);
});

test("who looked at a file is known to those who see it, once a minute and person", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  for (let look = 0; look < 3; look++) await showCase(actors.auditor, { caseNumber }, AT);
  await flushAccessLog();
  const { looks } = await caseHistory(actors.caseworker, { caseNumber, show: "access" }, AT);
  assert.deepEqual(
    looks.map(({ by }) => by),
    ["Nadia Testova"],
  );
});

test("an administrator reads no history, and another office finds none", async () => {
  const { actors, file } = made;
  await refusalOfKind("forbidden", caseHistory(actors.admin, { caseNumber: file }, AT));
  await refusalOfKind("not_found", caseHistory(actors.caseworker2, { caseNumber: file }, AT));
});
