import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { caseHistory } from "../cases/case-history.ts";
import { showCase } from "../cases/show-case.ts";
import {
  AT,
  brokenRules,
  historyOf,
  lastOf,
  makeFile,
  openFileFor,
  refusalOfKind,
} from "../testing-files.ts";
import { addConnectedPerson } from "./add-connected-person.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

const SEALED = [
  "Ilhom Tutzorov",
  "Andijan, by the mill",
  "+998 00 000 00 00",
  "was questioned twice",
] as const;
const [name, where, phone, fate] = SEALED;
const brother = { kind: "sibling", country: "UZB", name, where, phone, fate, toldBy: "himself" } as const;

test("a relative at home stands on the file as what they are and where, and their particulars nowhere", async () => {
  const { caseworker } = made.actors;
  const caseNumber = await openFileFor(caseworker);
  await addConnectedPerson(caseworker, { caseNumber, ...brother }, AT);
  await addConnectedPerson(caseworker, { caseNumber, kind: "friend" }, AT);
  const shown = await showCase(caseworker, { caseNumber }, AT);
  assert.deepEqual(
    shown.connected.map(({ kind, country }) => [kind, country]),
    [
      ["sibling", "UZB"],
      ["friend", null],
    ],
  );
  const [, entry] = await historyOf(caseworker, caseNumber);
  assert.ok(entry?.event === "connected_person.added" && entry.details !== "unreadable");
  assert.deepEqual(entry.details.known, ["name", "where", "phone", "fate"]);
  const told = JSON.stringify([shown, await caseHistory(caseworker, { caseNumber }, AT)]);
  for (const sealed of SEALED) assert.equal(told.includes(sealed), false, sealed);
});

test("what they are to the person has to be said", async () => {
  const { caseworker } = made.actors;
  const nobody = { caseNumber: made.file, kind: undefined as never };
  assert.deepEqual(await brokenRules(addConnectedPerson(caseworker, nobody, AT)), {
    kind: "relation.kind_missing",
  });
});

test("an auditor may not add anybody, and that they tried is recorded; who told it they do not read", async () => {
  const { actors, store } = made;
  const caseNumber = await openFileFor(actors.caseworker);
  await refusalOfKind("forbidden", addConnectedPerson(actors.auditor, { caseNumber, ...brother }, AT));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "connected_person.add",
    why: "forbidden",
  });
  await addConnectedPerson(actors.caseworker, { caseNumber, ...brother }, AT);
  const [entry] = await historyOf(actors.auditor, caseNumber);
  assert.ok(entry && entry.details !== "unreadable");
  assert.deepEqual(
    [entry.details.kind, entry.details.toldBy, entry.sourceSealed],
    ["sibling", undefined, true],
  );
});

test("another office does not find the file", async () => {
  const { actors, store } = made;
  const stranger = { caseNumber: made.file, ...brother };
  await refusalOfKind("not_found", addConnectedPerson(actors.supervisor2, stranger, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "connected_person.add",
    why: "not_found",
  });
});
