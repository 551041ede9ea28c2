import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findCase, listIdentities } from "#db/records/cases.ts";
import { scopeOf } from "#domain/access/actor.ts";
import { AT, brokenRules, historyOf, lastOf, makeFile, refusalOfKind } from "../testing-files.ts";
import { openValue } from "../vault.ts";
import { openCase } from "./open-case.ts";
import { showCase } from "./show-case.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const NAME = "Gulchehra Invented";

test("a file is opened with a number, a pseudonym, its open part, and a note", async () => {
  const { actors } = made;
  const { caseNumber } = await openCase(
    actors.caseworker,
    {
      identity: {
        names: [{ kind: "official", name: NAME }],
        yearOfBirth: 1986,
        documents: [{ kind: "passport", number: "T 0001" }],
      },
      sex: "female",
      ageBand: "18-59",
      countryOfOrigin: "UZB",
      arrived: "May 2025",
      profile: ["witness"],
      whereabouts: "in_hiding",
      note: "Came through a friend.",
      mine: true,
    },
    AT,
  );
  assert.match(caseNumber ?? "", /^ALA-2025-\d{5}$/);
  const shown = await showCase(actors.caseworker, { caseNumber: caseNumber as string }, AT);
  assert.deepEqual(
    [shown.stage, shown.assignee?.short, shown.whereabouts],
    ["active", "Aigerim T.", "in_hiding"],
  );
  assert.deepEqual([shown.countryOfOrigin, shown.countryOfAsylum, shown.arrived], ["UZB", "KAZ", "2025-05"]);
  const [entry] = await historyOf(actors.caseworker, caseNumber as string);
  assert.ok(entry?.event === "case.opened" && entry.details !== "unreadable");
  assert.deepEqual(entry.details.identity, { names: 1, documents: 1, birth: true, remarks: false });
});

test("a name lies sealed in the vault and nowhere else: not in the history, not in the file", async () => {
  const { actors, store } = made;
  const names = [{ kind: "native_script" as const, name: NAME }];
  const { caseNumber } = await openCase(actors.caseworker, { identity: { names, documents: [] } }, AT);
  const file = await findCase(store.reader, scopeOf(actors.caseworker), caseNumber as string);
  const [vault] = await listIdentities(store.reader, file);
  assert.ok(vault);
  const bound = { table: "identities", id: vault.id, chain: vault.chain, version: vault.version };
  assert.deepEqual(await openValue(store.reader, bound, "identity", vault.sealed), { names, documents: [] });
  const seen = [
    await showCase(actors.caseworker, { caseNumber: file.number }, AT),
    await historyOf(actors.caseworker, file.number),
  ];
  assert.ok(!JSON.stringify(seen).includes("Gulchehra"));
});

test("numbers and pseudonyms are never given twice", async () => {
  const { actors } = made;
  const opened = await Promise.all(Array.from({ length: 12 }, () => openCase(actors.caseworker, {}, AT)));
  const numbers = opened.map(({ caseNumber }) => caseNumber as string);
  assert.equal(new Set(numbers).size, 12);
  const names = await Promise.all(
    numbers.map(async (caseNumber) => (await showCase(actors.caseworker, { caseNumber }, AT)).pseudonym),
  );
  assert.equal(new Set(names).size, 12);
});

test("what is wrong in the identity is said beside its field", async () => {
  const { actors } = made;
  const identity = {
    names: [{ kind: "official" as const, name: "a\u202Eb" }],
    yearOfBirth: 86,
    documents: [],
  };
  assert.deepEqual(await brokenRules(openCase(actors.caseworker, { identity }, AT)), {
    "identity.names.0.name": "text.reordering",
    "identity.yearOfBirth": "form.year",
  });
});

test("an administrator may not open a file, and that they tried is recorded", async () => {
  const { actors, store } = made;
  await refusalOfKind("forbidden", openCase(actors.admin, {}, AT));
  assert.deepEqual(await lastOf(store, actors.admin), {
    event: "request.refused",
    asked: "case.open",
    why: "forbidden",
  });
});

test("no file is opened in an office that one does not work in", async () => {
  const { actors, offices, store } = made;
  await refusalOfKind("not_found", openCase(actors.caseworker2, { officeId: offices.almaty.id }, AT));
  assert.deepEqual(await lastOf(store, actors.caseworker2), {
    event: "request.refused",
    asked: "case.open",
    why: "not_found",
  });
});
