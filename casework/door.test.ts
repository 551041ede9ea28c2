import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readLookCursor } from "./audit/cursor.ts";
import { readCursor, writeCursor } from "./cases/case-cursor.ts";
import { listCases } from "./cases/list-cases.ts";
import { recordContact } from "./detentions/record-contact.ts";
import { showDetention } from "./detentions/show-detention.ts";
import { AT, brokenRules, makeFile } from "./testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("a NUL, which PostgreSQL takes in no text, is refused beside its field on both engines", async () => {
  const { actors, file: caseNumber } = made;
  const of = { caseNumber, detentionId: "\0" };
  const control = { detentionId: "text.control" };
  assert.deepEqual(await brokenRules(showDetention(actors.caseworker, of, AT)), control);
  const contact = { ...of, party: "counsel", outcome: "denied", when: "yesterday" } as const;
  assert.deepEqual(await brokenRules(recordContact(actors.caseworker, contact, AT)), control);
  const named = listCases(actors.caseworker, { pseudonym: "\0Reed" }, AT);
  assert.deepEqual(await brokenRules(named), { pseudonym: "text.control" });
});

test("a place in a list that no list has is none, on both engines", async () => {
  const id = "0197e9a0-0000-7000-8000-000000000000";
  const place = { risk: 4, number: "ALA-2025-00001", caseId: id, changedAt: AT.now };
  const cursor = (nextDueAt: Date) => writeCursor({ seen: 1, place: { ...place, nextDueAt } });
  assert.ok(readCursor(cursor(new Date("9999-12-31T00:00:00.000Z"))));
  const after = cursor(new Date("+033658-09-27T01:46:39.999Z"));
  assert.equal(readCursor(after), undefined);
  assert.ok((await listCases(made.actors.caseworker, { after }, AT)).items.length > 0);
  assert.ok(readLookCursor(`1~2025-07-07T04:00:00.000Z~${id}`).place);
  assert.equal(readLookCursor(`1~+033658-09-27T01:46:39.999Z~${id}`).place, undefined);
});
