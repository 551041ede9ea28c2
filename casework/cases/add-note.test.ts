import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { correctEntry } from "../corrections/correct-entry.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, NOW, refusalOfKind } from "../testing-files.ts";
import { addNote } from "./add-note.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("a note stands in the history, with its time as it was said and who told it", async () => {
  const { actors, file } = made;
  const told = { toldBy: "his brother", reliability: "highly_reliable" } as const;
  const note = {
    caseNumber: file,
    kind: "visit",
    text: "Held on the second floor.",
    when: "27–30 June",
    ...told,
  } as const;
  const { entries } = await addNote(actors.caseworker, note, AT);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "note.added");
  assert.equal(entry.chainSeq, entries[0]?.chainSeq);
  assert.ok(entry.details !== "unreadable");
  assert.equal(entry.details.text, "Held on the second floor.");
  assert.equal(entry.details.toldBy, "his brother");
  assert.deepEqual([entry.happened?.precision, entry.happened?.words], ["range", "27–30 June"]);
  assert.deepEqual([entry.by, entry.at], ["Aigerim Testova", NOW]);
});

test("an auditor reads the note, but not who told it", async () => {
  const { actors, file } = made;
  const entry = (await historyOf(actors.auditor, file)).find(({ event }) => event === "note.added");
  assert.ok(entry && entry.details !== "unreadable");
  assert.equal(entry.details.text, "Held on the second floor.");
  assert.equal(entry.details.toldBy, undefined);
  assert.equal(entry.sourceSealed, true);
});

test("of a privileged note an auditor learns that it is there and when it was, and no word of it, nor of its correction", async () => {
  const { actors, file: caseNumber } = made;
  const secret = "He told counsel who opened the gate.";
  const { entries } = await addNote(
    actors.caseworker,
    { caseNumber, text: secret, kind: "legal", when: "2025-07-06", privileged: true },
    AT,
  );
  const entry = entries[0]?.chainSeq ?? 0;
  const why = { version: 1, why: "He said the back gate" };
  await correctEntry(actors.caseworker, { caseNumber, entry, ...why, text: `${secret} The back one.` }, AT);
  const read = async (actor: Parameters<typeof historyOf>[0]) =>
    (await historyOf(actor, caseNumber)).filter(
      ({ details }) => details !== "unreadable" && details.privileged === true,
    );
  const [correction, note] = await read(actors.caseworker);
  assert.ok(note && note.details !== "unreadable" && correction);
  assert.deepEqual([note.event, note.details.text], ["note.added", secret]);
  const seen = await read(actors.auditor);
  assert.deepEqual(
    seen.map(({ event, happened }) => [event, happened?.precision]),
    [
      ["entry.corrected", undefined],
      ["note.added", "day"],
    ],
  );
  for (const words of ["gate", "back"]) assert.equal(JSON.stringify(seen).includes(words), false);
});

test("an auditor and an administrator may not add a note, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  for (const actor of [actors.auditor, actors.admin]) {
    await refusalOfKind("forbidden", addNote(actor, { caseNumber: file, text: "x" }, AT));
    assert.deepEqual(await lastOf(store, actor), {
      event: "request.refused",
      asked: "note.add",
      why: "forbidden",
    });
  }
});

test("another office does not find the file, the same as one that does not exist", async () => {
  const { actors, file, store } = made;
  for (const caseNumber of [file, "ALA-2025-09999"])
    await refusalOfKind("not_found", addNote(actors.caseworker2, { caseNumber, text: "x" }, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "note.add",
    why: "not_found",
  });
});

test("invisible characters are refused beside the field; emoji and joiners are letters", async () => {
  const { actors, file } = made;
  const note = (text: string) => addNote(actors.caseworker, { caseNumber: file, text }, AT);
  assert.deepEqual(await brokenRules(note("held\u0000here")), { text: "text.control" });
  assert.deepEqual(await brokenRules(note("held \u202Eereh")), { text: "text.reordering" });
  assert.deepEqual(await brokenRules(note("   ")), { text: "note.text_missing" });
  const family = "👩‍👩‍👧 می‌خواهم ❤️";
  await note(family);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry && entry.details !== "unreadable");
  assert.equal(entry.details.text, family);
});

test("a megabyte of text is refused with how much is too much", async () => {
  const { actors, file } = made;
  const note = addNote(actors.caseworker, { caseNumber: file, text: "a".repeat(1_048_576) }, AT);
  const { problems } = await refusalOfKind("rule_broken", note);
  const params = { max: 20_000, length: 1_048_576, over: 1_028_576 };
  assert.deepEqual(problems, [{ field: "text", sentence: { key: "text.too_long", params } }]);
});

test("the same form sent twice is recorded once; another content under its key is refused", async () => {
  const { actors, file } = made;
  const key = { ...AT, key: "form-1" };
  const before = (await historyOf(actors.caseworker, file)).length;
  const first = await addNote(actors.caseworker, { caseNumber: file, text: "Once." }, key);
  const second = await addNote(actors.caseworker, { caseNumber: file, text: "Once." }, key);
  assert.deepEqual(second, first);
  await refusalOfKind("key_reused", addNote(actors.caseworker, { caseNumber: file, text: "Twice." }, key));
  assert.equal((await historyOf(actors.caseworker, file)).length, before + 1);
});

test("a form that was refused may be corrected and sent again under its key", async () => {
  const { actors, file } = made;
  const key = { ...AT, key: "form-2" };
  await refusalOfKind("rule_broken", addNote(actors.caseworker, { caseNumber: file, text: "" }, key));
  await addNote(actors.caseworker, { caseNumber: file, text: "Now." }, key);
});

test("words that are no date, and a time that has not come, are asked back", async () => {
  const { actors, file } = made;
  const note = (when: string) => addNote(actors.caseworker, { caseNumber: file, text: "x", when }, AT);
  assert.deepEqual(await brokenRules(note("when the moon was full")), { when: "when.not_understood" });
  assert.deepEqual(await brokenRules(note("2025-06-31")), { when: "when.impossible" });
  assert.deepEqual(await brokenRules(note("2025-07-08T10:00")), { when: "when.future" });
});
