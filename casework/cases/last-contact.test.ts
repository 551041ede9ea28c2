import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { correctEntry } from "../corrections/correct-entry.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { AT, arrestOf, historyOf, makeFile, NOW, openFileFor } from "../testing-files.ts";
import { addNote } from "./add-note.ts";
import { listCases } from "./list-cases.ts";
import { recordWhereabouts } from "./record-whereabouts.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const instant = (text: string) => new Date(`${text}+05:00`);

async function row(caseNumber: string, now = NOW) {
  const { items } = await listCases(made.actors.caseworker, { pseudonym: caseNumber }, { now });
  const [{ lastContactAt = null, silentSince = null } = {}] = items;
  return { lastContactAt, silentSince };
}

async function hides(since: string) {
  const file = await openFileFor(made.actors.caseworker);
  await recordWhereabouts(
    made.actors.caseworker,
    { caseNumber: file, whereabouts: "in_hiding", when: since },
    AT,
  );
  return file;
}

test("of somebody in hiding it is told when somebody last spoke to them, and for how long nobody has", async () => {
  const { caseworker } = made.actors;
  const file = await hides("2025-06-20");
  assert.deepEqual(await row(file), { lastContactAt: null, silentSince: instant("2025-06-20T00:00") });
  const spoke = { caseNumber: file, kind: "contact", text: "She called" } as const;
  await addNote(caseworker, { ...spoke, when: "2025-06-28T18:30" }, AT);
  const spokenAt = instant("2025-06-28T18:30");
  assert.deepEqual(await row(file), { lastContactAt: spokenAt, silentSince: spokenAt });
  await addNote(caseworker, { ...spoke, when: "2025-07-05T10:00" }, AT);
  assert.deepEqual(await row(file), { lastContactAt: instant("2025-07-05T10:00"), silentSince: null });
});

test("a contact of before they hid, and one that was taken back, is none since", async () => {
  const { caseworker } = made.actors;
  const file = await hides("2025-07-03");
  const spoke = { caseNumber: file, kind: "visit", text: "At the hostel" } as const;
  await addNote(caseworker, { ...spoke, when: "2025-07-01T12:00" }, AT);
  assert.equal((await row(file)).lastContactAt, null);
  await addNote(caseworker, { ...spoke, when: "2025-07-04T12:00" }, AT);
  assert.deepEqual((await row(file)).lastContactAt, instant("2025-07-04T12:00"));
  const [entry] = await historyOf(caseworker, file);
  assert.ok(entry);
  await correctEntry(
    caseworker,
    { caseNumber: file, entry: entry.chainSeq, version: 1, why: "Another person", neverHappened: true },
    AT,
  );
  assert.equal((await row(file)).lastContactAt, null);
});

test("of somebody held it is the last contact that took place, and nothing of before the arrest", async () => {
  const { caseworker } = made.actors;
  const file = await hides("2025-06-25");
  await addNote(
    caseworker,
    { caseNumber: file, kind: "contact", text: "Called", when: "2025-07-01T10:00" },
    AT,
  );
  const { id: detentionId } = await arrestOf(caseworker, file);
  assert.equal((await row(file)).lastContactAt, null);
  const see = { caseNumber: file, detentionId, party: "counsel" } as const;
  await recordContact(caseworker, { ...see, outcome: "took_place", when: "2025-07-06T10:00" }, AT);
  await recordContact(caseworker, { ...see, outcome: "denied", when: "2025-07-06T15:00" }, AT);
  const silent = await row(file, instant("2025-07-07T12:00"));
  assert.deepEqual(silent, {
    lastContactAt: instant("2025-07-06T10:00"),
    silentSince: instant("2025-07-06T10:00"),
  });
});

test("who is neither held nor hides is nobody's to hear of", async () => {
  const file = await openFileFor(made.actors.caseworker);
  assert.deepEqual(await row(file), { lastContactAt: null, silentSince: null });
});
