import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { listLastEntries } from "#db/records/entries.ts";
import { showCase } from "../cases/show-case.ts";
import { addStaff } from "../testing.ts";
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
import { createHousehold } from "./create-household.ts";
import { showHousehold } from "./show-household.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

type Place = Parameters<typeof createHousehold>[1]["members"][number]["place"];
const create = (actor: (typeof made)["actors"]["caseworker"], ...members: [file: string, place: Place][]) =>
  createHousehold(actor, { members: members.map(([file, place]) => ({ file, place })) }, AT);

test("files become a household, which stands on each of them, in their histories and in the office's", async () => {
  const { actors, file, offices, store } = made;
  const child = await openFileFor(actors.caseworker);
  await arrestOf(actors.caseworker, child);
  const { pseudonym } = await showCase(actors.caseworker, { caseNumber: child }, AT);
  const { id, entries } = await create(actors.caseworker, [file, "head"], [pseudonym, "child"]);
  assert.deepEqual([entries.length, entries[0]?.chain], [3, offices.almaty.chain]);
  const [entry] = await listLastEntries(store.reader, offices.almaty.chain, 1);
  assert.equal(entry?.event, "household.created");
  for (const caseNumber of [file, child]) {
    const { household } = await showCase(actors.caseworker, { caseNumber }, AT);
    assert.deepEqual(household, { id, number: "ALA-H-0001", people: 2 });
    const [joined] = await historyOf(actors.caseworker, caseNumber);
    assert.ok(joined?.event === "household.joined" && joined.details !== "unreadable");
    assert.equal(joined.details.household, "ALA-H-0001");
  }
  const shown = await showHousehold(actors.auditor, { id, recorded: entries[0]?.chainSeq }, AT);
  assert.deepEqual([shown.number, shown.office.name, shown.may.join], ["ALA-H-0001", "Almaty", false]);
  assert.deepEqual(
    shown.members.map(({ caseNumber, place }) => [caseNumber, place]),
    [
      [file, "head"],
      [child, "child"],
    ],
  );
  assert.deepEqual(
    shown.files.map(({ caseNumber, whereabouts }) => [caseNumber, whereabouts]),
    [
      [child, "detained"],
      [file, "unknown"],
    ],
  );
  assert.equal(shown.recorded?.chainSeq, entries[0]?.chainSeq);
  assert.equal((await showHousehold(actors.auditor, { id, recorded: 1 }, AT)).recorded, undefined);
});

test("numbers are counted by office, and one that was refused takes none", async () => {
  const { actors } = made;
  const two = async (actor: typeof actors.caseworker) => [await openFileFor(actor), await openFileFor(actor)];
  const numberOf = async (actor: typeof actors.caseworker) => {
    const [head = "", spouse = ""] = await two(actor);
    const { id } = await create(actor, [head, "head"], [spouse, "spouse"]);
    await brokenRules(create(actor, [head, "head"], [spouse, "spouse"]));
    return (await showHousehold(actor, { id }, AT)).number;
  };
  const first = await numberOf(actors.caseworker);
  const next = await numberOf(actors.caseworker);
  assert.equal(Number(next.slice(-4)), Number(first.slice(-4)) + 1);
  assert.equal(await numberOf(actors.caseworker2), "SHY-H-0001");
});

test("a file is in one household at most, and the sentence names it", async () => {
  const { caseworker } = made.actors;
  const [one, two, three] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(caseworker),
  ];
  const { id } = await create(caseworker, [one, "head"], [two, "other"]);
  const { number } = await showHousehold(caseworker, { id }, AT);
  const { problems } = await refusalOfKind(
    "rule_broken",
    create(caseworker, [three, "head"], [two, "spouse"]),
  );
  const { pseudonym } = await showCase(caseworker, { caseNumber: two }, AT);
  assert.deepEqual(problems, [
    {
      field: "members.1.file",
      sentence: { key: "household.already", params: { pseudonym, household: number } },
    },
  ]);
  assert.equal((await showCase(caseworker, { caseNumber: three }, AT)).household, undefined);
});

test("what is wrong with a household is said at the row that is wrong", async () => {
  const { actors } = made;
  const { caseworker } = actors;
  const [one, two, theirs] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(actors.caseworker2),
  ];
  const wrong = (...members: [string, Place][]) => brokenRules(create(caseworker, ...members));
  assert.deepEqual(await wrong([one, "head"]), { members: "household.too_few" });
  assert.deepEqual(await wrong([one, "child"], [two, "spouse"]), {
    "members.0.place": "household.one_head",
  });
  assert.deepEqual(await wrong([one, "head"], [two, "head"]), { "members.1.place": "household.one_head" });
  assert.deepEqual(await wrong([one, "head"], [one, "child"], [theirs, "child"], ["Nobody", "child"]), {
    "members.1.file": "household.twice",
    "members.2.file": "family.no_such_file",
    "members.3.file": "family.no_such_file",
  });
});

test("a household is of one office, for those too who are given two", async () => {
  const { actors, offices, store } = made;
  const person = { email: "both@test.example", name: "Both Testova", roles: ["caseworker" as const] };
  const given = [offices.almaty, offices.shymkent];
  const both = await addStaff(store, actors.admin, { ...person, offices: given });
  const [ours, theirs] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker2)];
  assert.deepEqual(await brokenRules(create(both, [ours, "head"], [theirs, "spouse"])), {
    "members.1.file": "household.other_office",
  });
});

test("an auditor may not make a household, and that they tried is recorded", async () => {
  const { actors, store } = made;
  const [one, two] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker)];
  await refusalOfKind("forbidden", create(actors.auditor, [one, "head"], [two, "child"]));
  assert.deepEqual(await lastOf(store, actors.auditor), {
    event: "request.refused",
    asked: "household.create",
    why: "forbidden",
  });
});

test("another office does not find the household", async () => {
  const { actors, store } = made;
  const [one, two] = [await openFileFor(actors.caseworker), await openFileFor(actors.caseworker)];
  const { id } = await create(actors.caseworker, [one, "head"], [two, "child"]);
  await refusalOfKind("not_found", showHousehold(actors.supervisor2, { id }, AT));
  assert.deepEqual(await lastOf(store, actors.supervisor2), {
    event: "request.refused",
    asked: "household.show",
    why: "not_found",
  });
});
