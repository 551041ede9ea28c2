import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { listAsylumAttempts } from "#db/records/procedures.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { showCase } from "../cases/show-case.ts";
import { arrestChoices } from "../detentions/arrest-choices.ts";
import { addPlace } from "../places/add-place.ts";
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
import { attemptSaid } from "./attempt-said.ts";
import { recordAsylumAttempt } from "./record-asylum-attempt.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const attempt = {
  outcome: "registration_refused",
  when: "1 July 2025",
  place: "another",
  placeText: "the migration service, second window",
  text: "The official said: go home, there is no such form.",
  witnesses: "his wife",
  proof: "a photograph of the door",
  toldBy: "himself",
} as const;

test("an attempt keeps the office, what was said, who saw it and what proves it, sealed; and is in the history", async () => {
  const { actors, file, store } = made;
  await recordAsylumAttempt(actors.caseworker, { caseNumber: file, ...attempt }, AT);
  const caseFile = await findCase(store.reader, scopeOf(actors.caseworker), file);
  const [row] = await listAsylumAttempts(store.reader, caseFile);
  assert.ok(row);
  assert.deepEqual([row.outcome, row.placeId], ["registration_refused", null]);
  const said = await attemptSaid(store.reader, row);
  assert.ok(said !== "unreadable");
  assert.deepEqual([said.place, said.witnesses, said.proof], [attempt.placeText, "his wife", attempt.proof]);
  const [entry] = await historyOf(actors.caseworker, file);
  assert.equal(entry?.event, "asylum_attempt.recorded");
  assert.equal((entry?.details as { text: string } | undefined)?.text, attempt.text);
});

test("an arrest at the door proposes to log it, with when it was, until an arrest of those days is recorded", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  const arrested = { ...attempt, outcome: "arrested_there", when: "2025-07-05T16:00" } as const;
  const { id } = await recordAsylumAttempt(caseworker, { caseNumber, ...arrested }, AT);
  const proposals = async () => (await showCase(caseworker, { caseNumber }, AT)).proposals;
  assert.deepEqual(await proposals(), [{ record: "arrest", attemptId: id }]);
  const { takenAt } = await arrestChoices(caseworker, { file: caseNumber, attempt: id }, AT);
  assert.deepEqual([takenAt?.precision, takenAt?.earliest], ["minute", new Date("2025-07-05T16:00+05:00")]);
  const other = await arrestChoices(caseworker, { file: made.file, attempt: id }, AT);
  assert.equal(other.takenAt, undefined);
  await arrestOf(caseworker, caseNumber, { when: "2025-07-05T16:10" });
  assert.deepEqual(await proposals(), []);
});

test("an auditor reads what was said there, not who told it or who saw it", async () => {
  const [entry] = await historyOf(made.actors.auditor, made.file);
  const details = entry?.details as Record<string, unknown>;
  assert.deepEqual(
    [details.text, details.toldBy, details.witnesses, details.proof, entry?.sourceSealed],
    [attempt.text, undefined, undefined, undefined, true],
  );
  assert.deepEqual(entry?.withheld, ["proof"]);
});

test("an office may be one of the places that are known, be typed, or not be known; but it is said which", async () => {
  const { actors, file, store } = made;
  const { caseworker } = actors;
  const record = (fields: { place: string; placeText?: string }) =>
    recordAsylumAttempt(
      caseworker,
      { caseNumber: file, outcome: "sent_away", when: "2 July 2025", ...fields },
      AT,
    );
  const officeId = caseworker.offices[0]?.id ?? "";
  const place = await addPlace(caseworker, {
    officeId,
    name: "Migration service",
    city: "Almaty",
    kind: "migration_office",
  });
  await record({ place: place.id });
  await record({ place: "not_known" });
  const rows = await listAsylumAttempts(
    store.reader,
    await findCase(store.reader, scopeOf(caseworker), file),
  );
  assert.deepEqual(
    rows.slice(1).map(({ placeId }) => placeId),
    [place.id, null],
  );
  assert.deepEqual(await brokenRules(record({ place: "another" })), {
    placeText: "procedure.office_text_missing",
  });
  assert.deepEqual(await brokenRules(record({ place: "" })), { place: "procedure.office_missing" });
  assert.deepEqual(await brokenRules(record({ place: "of another office" })), {
    place: "procedure.office_missing",
  });
});

test("an auditor may not record it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordAsylumAttempt(actors.auditor, { caseNumber: file, ...attempt }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "asylum_attempt.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordAsylumAttempt(actors.supervisor2, { caseNumber: file, ...attempt }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "asylum_attempt.record",
    why: "not_found",
  });
});
