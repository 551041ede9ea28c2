import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { showCase } from "../cases/show-case.ts";
import { AT, arrestOf, brokenRules, historyOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { recordContact } from "./record-contact.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let detentionId: string;
before(async () => {
  made = await makeFile();
  detentionId = (await arrestOf(made.actors.caseworker, made.file)).id;
});
after(() => made.dispose());

const contact = (fields: Partial<Parameters<typeof recordContact>[1]>) => ({
  caseNumber: made.file,
  detentionId,
  party: "counsel" as const,
  outcome: "took_place" as const,
  when: "2025-07-06T10:00",
  ...fields,
});

async function silence() {
  const { clocks } = await showCase(made.actors.caseworker, { caseNumber: made.file }, AT);
  return clocks.find(({ rule }) => rule === "team.silence.detained")?.dueAt;
}

test("a contact that was refused is evidence, and the silence goes on", async () => {
  const { actors, file } = made;
  await recordContact(
    actors.caseworker,
    contact({ outcome: "denied", text: "With the Committee, they said." }),
    AT,
  );
  assert.deepEqual(await silence(), new Date("2025-07-06T16:10:00+05:00"));
  const [entry] = await historyOf(actors.caseworker, file);
  assert.ok(entry?.event === "detention.contact_recorded" && entry.details !== "unreadable");
  assert.deepEqual([entry.details.party, entry.details.outcome], ["counsel", "denied"]);
});

test("a contact that took place begins the silence anew", async () => {
  const { actors, file } = made;
  await recordContact(actors.caseworker, contact({ party: "family", who: "his brother" }), AT);
  assert.deepEqual(await silence(), new Date("2025-07-07T10:00:00+05:00"));
  const { held } = await showCase(actors.caseworker, { caseNumber: file }, AT);
  assert.deepEqual(
    held?.letIn.map(({ party, outcome }) => `${party} ${outcome}`),
    ["counsel denied", "family took_place"],
  );
});

test("a contact before the arrest, or at no time at all, is asked back", async () => {
  const record = (when: string) => recordContact(made.actors.caseworker, contact({ when }), AT);
  assert.deepEqual(await brokenRules(record("2025-07-05T10:00")), { when: "detention.contact_before_taken" });
  assert.deepEqual(await brokenRules(record("not_known")), { when: "detention.contact_when" });
});

test("an auditor may not record a contact, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", recordContact(actors.auditor, contact({}), AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "detention.contact",
    why: "forbidden",
  });
});

test("another office does not find the file, and nobody finds a detention of another file", async () => {
  const { actors, store } = made;
  await refusalOfKind("not_found", recordContact(actors.caseworker2, contact({}), AT));
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "detention.contact",
    why: "not_found",
  });
  await refusalOfKind("not_found", recordContact(actors.caseworker, contact({ detentionId: "another" }), AT));
});
