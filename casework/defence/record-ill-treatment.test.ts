import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase } from "#db/records/cases.ts";
import { listIllTreatments } from "#db/records/defence.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { showCase } from "../cases/show-case.ts";
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
import { recordIllTreatment } from "./record-ill-treatment.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let detentionId: string;
before(async () => {
  made = await makeFile();
  detentionId = (await arrestOf(made.actors.caseworker, made.file)).id;
});
after(() => made.dispose());

const beaten = {
  text: "He says that they beat him on the soles of his feet.",
  observed: "He limps",
  seenBy: "his brother",
  when: "2025-07-06",
  examination: "requested",
} as const;
type Fields = Partial<Parameters<typeof recordIllTreatment>[1]>;

const recordIn = (caseNumber: string, fields: Fields = {}) =>
  recordIllTreatment(made.actors.caseworker, { caseNumber, ...beaten, ...fields }, AT);

async function detentionsOf(caseNumber: string) {
  const file = await findCase(made.store.reader, scopeOf(made.actors.caseworker), caseNumber);
  return (await listIllTreatments(made.store.reader, file)).map(({ detentionId }) => detentionId);
}

test("what somebody says was done to them stands on the file, with the medical examination", async () => {
  const { actors, file } = made;
  await recordIn(file);
  const { illTreatment } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(illTreatment, { count: 1, examination: "requested" });
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "ill_treatment.recorded" && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.text, entry.details.observed, entry.details.seenBy],
    [beaten.text, beaten.observed, beaten.seenBy],
  );
});

test("it belongs to the detention for which they are held now, unless it was done before that", async () => {
  await recordIn(made.file, { when: "May 2025", examination: "refused" });
  assert.deepEqual(await detentionsOf(made.file), [detentionId, null]);
  const { illTreatment } = await showCase(made.actors.caseworker, { caseNumber: made.file }, AT);
  assert.deepEqual(illTreatment, { count: 2, examination: "refused" });
  const free = await openFileFor(made.actors.caseworker);
  await recordIn(free, { when: "not_known" });
  assert.deepEqual(await detentionsOf(free), [null]);
});

test("of what is privileged an auditor learns that it is there, and no word of it", async () => {
  const { actors } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await recordIn(caseNumber, { privileged: true });
  const [entry] = await historyOf(actors.auditor, caseNumber);
  assert.ok(entry?.event === "ill_treatment.recorded" && entry.details !== "unreadable");
  assert.equal(entry.details.privileged, true);
  assert.doesNotMatch(JSON.stringify(entry), /beat|limps|brother/);
  const [read] = await historyOf(actors.supervisor, caseNumber);
  assert.match(JSON.stringify(read), /He limps/);
});

test("what was done is asked, and whether a doctor has seen them", async () => {
  const record = (fields: object) => recordIn(made.file, fields);
  assert.deepEqual(await brokenRules(record({ text: " ", examination: undefined })), {
    text: "ill_treatment.text_missing",
    examination: "ill_treatment.examination_missing",
  });
  assert.deepEqual(await brokenRules(record({ when: "2025-07-09" })), { when: "when.future" });
});

test("an auditor may not record it, and that they tried is recorded", async () => {
  const { actors, file, store } = made;
  await refusalOfKind("forbidden", recordIllTreatment(actors.auditor, { caseNumber: file, ...beaten }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "ill_treatment.record",
    why: "forbidden",
  });
});

test("another office does not find the file", async () => {
  const { actors, file, store } = made;
  await refusalOfKind(
    "not_found",
    recordIllTreatment(actors.supervisor2, { caseNumber: file, ...beaten }, AT),
  );
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "ill_treatment.record",
    why: "not_found",
  });
});
