import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { findCase } from "#db/records/cases.ts";
import { standings } from "#db/schema/cases.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { auditEntry } from "../audit/audit-entry.ts";
import { exportList } from "../cases/export-list.ts";
import { exportedList } from "../cases/exported-list.ts";
import { showCase } from "../cases/show-case.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { createHousehold } from "../families/create-household.ts";
import { addOffice } from "../offices/add-office.ts";
import { addStaff, makeInstallation } from "../testing.ts";
import { AT, arrestOf, brokenRules, lastOf, openFileFor, refusalOfKind } from "../testing-files.ts";
import { listCertificates } from "./list-certificates.ts";
import { listDetained } from "./list-detained.ts";
import { listHearings } from "./list-hearings.ts";
import { listHouseholds } from "./list-households.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
let both: Actor;
before(async () => {
  made = await makeInstallation();
  const { store, actors, offices } = made;
  both = await addStaff(store, actors.admin, {
    email: "both@test.example",
    name: "Olga Testova",
    roles: ["supervisor"],
    offices: [offices.almaty, offices.shymkent],
  });
});
after(() => made.dispose());

const LISTS = { listHouseholds, listDetained, listHearings, listCertificates };

/** Every page of a list, one after the other. */
async function all<Item>(
  list: (
    actor: Actor,
    asked: { after?: string; limit: number },
    at: typeof AT,
  ) => Promise<{ items: Item[]; next: string | undefined; from: number; total: { count: number } }>,
  actor: Actor,
): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const page = await list(actor, { limit: 2, ...(next && { after: next }) }, AT);
    assert.equal(page.from, items.length + 1);
    assert.ok(page.items.length <= 2);
    items.push(...page.items);
    if (page.next === undefined) assert.equal(page.total.count, items.length);
    next = page.next;
  } while (next);
  return items;
}

async function familyOf(actor: Actor, size = 3) {
  const files: string[] = [];
  while (files.length < size) files.push(await openFileFor(actor));
  const members = files.map((file, at) => ({
    file,
    place: at === 0 ? ("head" as const) : ("child" as const),
  }));
  const { id } = await createHousehold(actor, { members }, AT);
  return { id, files };
}

test("a household says who is its head, how many they are, who is most in danger and where they are", async () => {
  const { caseworker } = made.actors;
  const { id, files } = await familyOf(caseworker);
  await arrestOf(caseworker, files[1] ?? "");
  const head = await showCase(caseworker, { caseNumber: files[0] ?? "" }, AT);
  const held = await showCase(caseworker, { caseNumber: files[1] ?? "" }, AT);
  const household = (await all(listHouseholds, caseworker)).find((one) => one.id === id);
  assert.deepEqual(
    [household?.head, household?.people, household?.risk],
    [head.pseudonym, 3, held.risk.level],
  );
  assert.deepEqual(household?.where, [
    { whereabouts: "detained", people: 1 },
    { whereabouts: "unknown", people: 2 },
  ]);
});

test("somebody held stands with when they were taken, whether counsel was let in, and what ends next", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  await arrestOf(caseworker, file);
  const { held } = await showCase(caseworker, { caseNumber: file }, AT);
  const counsel = { caseNumber: file, detentionId: held?.id ?? "", party: "counsel" as const };
  await recordContact(caseworker, { ...counsel, outcome: "took_place", when: "2025-07-06T10:00" }, AT);
  await recordContact(caseworker, { ...counsel, outcome: "denied", when: "2025-07-06T18:00" }, AT);
  const one = (await all(listDetained, caseworker)).find(({ caseNumber }) => caseNumber === file);
  assert.deepEqual([one?.counsel, one?.ground], ["denied", "wanted_by_foreign_state"]);
  assert.equal(one?.taken?.earliest.toISOString(), "2025-07-05T11:10:00.000Z");
  assert.ok(one?.next);
});

test("whose next limit ends first comes first", async () => {
  const due = (await all(listDetained, both)).map(
    ({ next }) => next?.dueAt.getTime() ?? Number.POSITIVE_INFINITY,
  );
  assert.ok(due.length > 1);
  assert.deepEqual(
    due,
    due.toSorted((one, other) => one - other),
  );
});

const hearing = (caseNumber: string, when: string, more: object = {}) => ({
  caseNumber,
  kind: "custody" as const,
  court: "Sealed court",
  when,
  result: "awaited" as const,
  ...more,
});

test("hearings that come stand in the order of time, those held the latest first, and no court is named", async () => {
  const { colleague } = made.actors;
  const file = await openFileFor(colleague);
  await recordHearing(
    colleague,
    hearing(file, "2025-07-04T10:00", { result: "adjourned", next: "2025-07-10T10:00" }),
    AT,
  );
  await recordHearing(colleague, hearing(file, "2025-07-09T10:00", { kind: "extradition" }), AT);
  await recordHearing(
    colleague,
    hearing(file, "2025-07-05T10:00", { kind: "criminal", result: "decided" }),
    AT,
  );
  const of = (items: { kind: string; caseNumber: string; named: boolean }[]) =>
    items.filter(({ caseNumber }) => caseNumber === file).map(({ kind, named }) => [kind, named]);
  const coming = await listHearings(colleague, {}, AT);
  assert.deepEqual(of(coming.items), [
    ["extradition", false],
    ["custody", true],
  ]);
  const held = await listHearings(colleague, { show: "held" }, AT);
  assert.deepEqual(of(held.items), [
    ["criminal", false],
    ["custody", false],
  ]);
  assert.ok(!JSON.stringify([coming, held]).includes("Sealed court"));
});

test("a hearing known by its day alone comes until that day is over", async () => {
  const { colleague } = made.actors;
  const file = await openFileFor(colleague);
  await recordHearing(colleague, hearing(file, "2025-07-07"), AT);
  const listed = async (show: "coming" | "held", at: Parameters<typeof listHearings>[2]) =>
    (await listHearings(colleague, { show }, at)).items.filter(({ caseNumber }) => caseNumber === file)
      .length;
  assert.deepEqual([await listed("coming", AT), await listed("held", AT)], [1, 0]);
  const tomorrow = { now: new Date("2025-07-08T09:00:00+05:00") };
  assert.deepEqual([await listed("coming", tomorrow), await listed("held", tomorrow)], [0, 1]);
});

test("a next hearing that was named is overtaken by what is recorded later of the same kind", async () => {
  const { colleague } = made.actors;
  const file = await openFileFor(colleague);
  await recordHearing(
    colleague,
    hearing(file, "2025-07-01T10:00", { result: "adjourned", next: "2025-07-20T10:00" }),
    AT,
  );
  await recordHearing(colleague, hearing(file, "2025-07-15T10:00"), AT);
  const { items } = await listHearings(colleague, {}, AT);
  const mine = items.filter(({ caseNumber }) => caseNumber === file);
  assert.deepEqual(
    mine.map(({ when }) => when.earliest.toISOString()),
    ["2025-07-15T05:00:00.000Z"],
  );
});

test("papers stand in the order in which they end, what has ended on top", async () => {
  const { caseworker, caseworker2 } = made.actors;
  const [one, other, elsewhere] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(caseworker2),
  ];
  await put(both, one, {
    unhcrStatus: "mandate_refugee",
    unhcrUntil: "2025-09-30",
    stateStatus: "asylum_seeker",
    stateUntil: "2025-07-08",
  });
  await put(both, other, { unhcrStatus: "asylum_seeker", unhcrUntil: "2025-07-01" });
  await put(both, elsewhere, { unhcrStatus: "asylum_seeker", unhcrUntil: "2025-07-08" });
  const told = async (actor: Actor) =>
    (await all(listCertificates, actor)).map(({ caseNumber, whose, days }) => [caseNumber, whose, days]);
  assert.deepEqual(await told(caseworker), [
    [other, "unhcr", -6],
    [one, "state", 1],
    [one, "unhcr", 85],
  ]);
  assert.equal((await told(both)).length, 4);
});

/** As a procedure's decision makes it. */
async function put(actor: Actor, file: string, statuses: Partial<typeof standings.$inferInsert>) {
  await made.store.transaction(async (db) => {
    const { id } = await findCase(db, scopeOf(actor), file);
    await db.update(standings).set(statuses).where(eq(standings.caseId, id));
  });
}

test("the pages of each list, one after the other, are the list, and hold nothing of another office", async () => {
  const { caseworker, caseworker2 } = made.actors;
  for (const actor of [caseworker, caseworker2, caseworker2]) {
    const { files } = await familyOf(actor, 2);
    await arrestOf(actor, files[0] ?? "");
    for (const when of ["2025-07-09T10:00", "2025-07-09T10:00", "2025-07-11T10:00"])
      await recordHearing(actor, hearing(files[0] ?? "", when), AT);
  }
  for (const list of Object.values(LISTS)) {
    const [mine, theirs, together] = [
      await all(list as never, caseworker),
      await all(list as never, caseworker2),
      await all(list as never, both),
    ];
    assert.ok(mine.length > 0 && theirs.length > 0);
    assert.ok(mine.every((item) => (item as { office: string }).office === "ALA"));
    assert.equal(together.length, mine.length + theirs.length);
    assert.equal(new Set(together.map((item) => JSON.stringify(item))).size, together.length);
    const { items } = await list(both, { office: "SHY" }, AT);
    assert.ok(items.length > 0 && items.every(({ office }) => office === "SHY"));
  }
});

test("an office that was not given is not found, and an administrator has no list", async () => {
  const { caseworker, admin } = made.actors;
  for (const list of Object.values(LISTS)) {
    await refusalOfKind("not_found", list(caseworker, { office: "SHY" }, AT));
    await refusalOfKind("forbidden", list(admin, {}, AT));
    assert.equal((await lastOf(made.store, admin)).why, "forbidden");
  }
});

test("a cursor that is none is the first page", async () => {
  for (const list of Object.values(LISTS))
    for (const after of [
      "nonsense",
      "5~99999999999999999999~x",
      "-1~0",
      "1~253402300800000~00000000-0000-0000-0000-000000000000",
    ])
      assert.equal((await list(both, { after }, AT)).from, 1);
});

test("each list is taken out in its order, recorded, with nothing of another office and no level of risk", async () => {
  const { caseworker } = made.actors;
  const shown = {
    households: (await all(listHouseholds, caseworker)).map(({ number }) => number),
    detentions: (await all(listDetained, caseworker)).map(({ caseNumber }) => caseNumber),
    hearings: (await all(listHearings, caseworker)).map(({ caseNumber }) => caseNumber),
    certificates: (await all(listCertificates, caseworker)).map(({ caseNumber }) => caseNumber),
  };
  for (const list of ["households", "detentions", "hearings", "certificates"] as const) {
    const [entry] = (await exportList(caseworker, { list }, AT)).entries;
    assert.ok(entry);
    assert.equal((await lastOf(made.store, caseworker)).event, "list.exported");
    const taken = await exportedList(caseworker, entry, AT);
    const numbers = taken.rows.map(({ number }) => number);
    assert.deepEqual(numbers, shown[list], list);
    assert.equal(new Set(numbers).size, taken.recorded);
    assert.equal(taken.list, list);
    assert.ok(taken.rows.every(({ cells }) => cells.length === taken.columns.length));
    const told = JSON.stringify(taken);
    assert.ok(told.includes('"ALA-') && !told.includes("SHY-"), told);
    assert.doesNotMatch(told, /extreme|risk/i);
    await refusalOfKind("not_found", exportedList(made.actors.colleague, entry, AT));
  }
});

test("what narrows a list down is recorded as it was, and what would not is refused", async () => {
  const { auditor, caseworker } = made.actors;
  for (const [list, more] of [
    ["households", { gap: "no_papers" }],
    ["detentions", { risk: "extreme" }],
    ["hearings", { search: "Kokpek" }],
    ["certificates", { whereabouts: "detained" }],
  ] as const) {
    assert.deepEqual(await brokenRules(exportList(caseworker, { list, ...more } as never, AT)), {
      "": "export.not_of_this_list",
    });
    const [entry] = (await exportList(caseworker, { list, office: "ALA" }, AT)).entries;
    assert.ok(entry);
    const { details } = await auditEntry(auditor, entry, AT);
    assert.ok(details !== "unreadable");
    assert.deepEqual(
      [details.list, details.filter, details.searched, details.show],
      [list, { office: "ALA" }, false, list === "hearings" ? "coming" : undefined],
    );
  }
  const [files] = (await exportList(caseworker, { list: "cases", whereabouts: "detained" }, AT)).entries;
  assert.ok(files);
  const { details } = await auditEntry(auditor, files, AT);
  assert.ok(details !== "unreadable");
  assert.deepEqual([details.list, details.filter], ["cases", { whereabouts: "detained" }]);
  const other = exportList(caseworker, { list: "plans" } as never, AT);
  assert.deepEqual(await brokenRules(other), { list: "form.choose" });
});

test("a list without a row is refused with a sentence", async () => {
  const nobody = await addStaff(made.store, made.actors.admin, {
    email: "new@test.example",
    name: "Rano Testova",
    roles: ["auditor"],
    offices: [await newOffice()],
  });
  const nothing = exportList(nobody, { list: "hearings" }, AT);
  assert.deepEqual(await brokenRules(nothing), { "": "export.none" });
});

async function newOffice() {
  const fields = { officeCode: "ORA", officeName: "Oral", country: "KAZ", timeZone: "Asia/Oral" };
  return { id: (await addOffice(made.actors.admin, fields)).id };
}
