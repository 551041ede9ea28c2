import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { scopeOf } from "#domain/access/actor.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { addNote } from "./add-note.ts";
import { changePseudonym } from "./change-pseudonym.ts";
import { findFileNamed } from "./find-file-named.ts";
import { listCases } from "./list-cases.ts";
import { openCase } from "./open-case.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const why = "A neighbour has guessed who it is";
const called = (pseudonym: string) => openCase(made.actors.caseworker, { pseudonym, mine: true }, AT);
const change = async (caseNumber: string, pseudonym?: string) => {
  const { version } = await showCase(made.actors.caseworker, { caseNumber }, AT);
  return changePseudonym(made.actors.caseworker, { caseNumber, version, pseudonym, why }, AT);
};
const found = async (words: string) =>
  (await listCases(made.actors.caseworker, { pseudonym: words, closed: "too" }, AT)).items.map(
    ({ caseNumber }) => caseNumber,
  );

test("a file gets another pseudonym, and is found by any word of both; both stand in its history", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "" } = await called("Turna Laylak");
  await change(caseNumber, "kaklik  BEDANA");
  const file = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([file.pseudonym, file.earlier, file.version], ["Kaklik Bedana", ["Turna Laylak"], 2]);
  for (const words of ["kaklik", "Bed", "bedana kak", "Turna", "layl"])
    assert.ok((await found(words)).includes(caseNumber), words);
  const [entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "pseudonym.changed" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.from, entry.details.to, entry.details.why],
    ["Turna Laylak", "Kaklik Bedana", why],
  );
  const named = await findFileNamed(made.store.reader, scopeOf(caseworker), "turna laylak");
  assert.equal(named.number, caseNumber);
});

test("an earlier pseudonym is given to nobody else; whose it was may have it again", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "" } = await called("Chinor Daryo");
  await change(caseNumber, "Daryo Chinor");
  const other = await openFileFor(caseworker);
  for (const taken of ["Chinor Daryo", "Daryo Chinor"]) {
    assert.deepEqual(await brokenRules(change(other, taken)), { pseudonym: "case.pseudonym_taken" });
    assert.deepEqual(await brokenRules(called(taken)), { pseudonym: "case.pseudonym_taken" });
  }
  await change(caseNumber, "Chinor Daryo");
  await change(caseNumber, "Daryo Chinor");
  const { pseudonym, earlier } = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual([pseudonym, earlier], ["Daryo Chinor", ["Chinor Daryo"]]);
});

test("one is drawn where none is chosen, and a name that is no word of nature is refused", async () => {
  const { caseworker } = made.actors;
  const { caseNumber = "" } = await called("Ular Sarv");
  await change(caseNumber);
  const { pseudonym } = await showCase(caseworker, { caseNumber }, AT);
  assert.notEqual(pseudonym, "Ular Sarv");
  assert.deepEqual(await brokenRules(change(caseNumber, "Gulnora")), {
    pseudonym: "case.pseudonym_unknown",
  });
  assert.deepEqual(await brokenRules(change(caseNumber, pseudonym)), { pseudonym: "pseudonym.same" });
  assert.deepEqual(await brokenRules(changePseudonym(caseworker, { caseNumber, version: 2, why: " " }, AT)), {
    why: "pseudonym.why_missing",
  });
});

test("who has not seen the file as it is now is told so; a note meanwhile is no such change", async () => {
  const { actors } = made;
  const { caseNumber = "" } = await called("Vodiy Adir");
  await addNote(actors.colleague, { caseNumber, text: "Called." }, AT);
  await changePseudonym(actors.colleague, { caseNumber, version: 1, why }, AT);
  const { changedBy, current } = await refusalOfKind(
    "conflict",
    changePseudonym(actors.caseworker, { caseNumber, version: 1, why }, AT),
  );
  assert.deepEqual([changedBy, current], [actors.colleague.name, 2]);
});

test("an auditor may not change a pseudonym, and that they tried is recorded", async () => {
  const { actors, store, file: caseNumber } = made;
  await refusalOfKind("forbidden", changePseudonym(actors.auditor, { caseNumber, version: 1, why }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "pseudonym.change",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, store, file: caseNumber } = made;
  await refusalOfKind("not_found", changePseudonym(actors.supervisor2, { caseNumber, version: 1, why }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "pseudonym.change",
    why: "not_found",
  });
});
