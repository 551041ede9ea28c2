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

type Household = Parameters<typeof createHousehold>[1];
type Place = Household["members"][number]["place"];
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

const PARENT = "Gulbahor Invented";
const family = (): Household => ({
  countryOfOrigin: "UZB",
  arrived: "about 15 May",
  wayIn: "irregular",
  language: "uz",
  whereabouts: "in_hiding",
  note: "They crossed the river at night.",
  toldBy: "the mother",
  reliability: "reliable",
  mine: true,
  members: [
    {
      place: "head",
      sex: "female",
      ageBand: "18-59",
      profile: ["witness"],
      identity: { names: [{ kind: "official", name: PARENT }], documents: [] },
    },
    { place: "child", sex: "male", ageBand: "5-11" },
    { place: "child", ageBand: "0-4" },
  ],
});

test("a family is taken in at once: each gets a file, with its own age and what holds for all, in one entry of its own", async () => {
  const { caseworker } = made.actors;
  const answer = await createHousehold(caseworker, family(), AT);
  assert.equal(answer.entries.length, 4);
  const { members } = await showHousehold(caseworker, { id: answer.id }, AT);
  assert.deepEqual(
    members.map(({ place }) => place),
    ["head", "child", "child"],
  );
  for (const [at, { caseNumber, pseudonym, place }] of members.entries()) {
    const file = await showCase(caseworker, { caseNumber }, AT);
    assert.deepEqual(
      [file.countryOfOrigin, file.arrived, file.wayIn, file.language, file.whereabouts, file.stage],
      ["UZB", "2025-05-15~", "irregular", "uz", "in_hiding", "active"],
    );
    assert.equal(file.ageBand, family().members[at]?.ageBand);
    assert.deepEqual(file.profile, at === 0 ? ["witness"] : []);
    const told = await historyOf(caseworker, caseNumber);
    assert.equal(told.length, 1);
    assert.ok(told[0]?.event === "case.opened" && told[0].details !== "unreadable");
    const { household, householdPlace, text, identity } = told[0].details;
    assert.deepEqual([household, householdPlace], [file.household?.number, place]);
    assert.deepEqual([text, told[0].details.pseudonym], [family().note, pseudonym]);
    assert.equal((identity as { names: number }).names, at === 0 ? 1 : 0);
    assert.equal(JSON.stringify([file, told]).includes(PARENT), false);
  }
});

test("some have a file already and others are new", async () => {
  const { caseworker } = made.actors;
  const file = await openFileFor(caseworker);
  const { id } = await createHousehold(
    caseworker,
    {
      members: [
        { file, place: "head" },
        { place: "parent", ageBand: "60+" },
      ],
      note: "His mother came later.",
    },
    AT,
  );
  const { members } = await showHousehold(caseworker, { id }, AT);
  assert.equal(members[0]?.caseNumber, file);
  const [joined] = await historyOf(caseworker, file);
  assert.equal(joined?.event, "household.joined");
  const [opened] = await historyOf(caseworker, members[1]?.caseNumber ?? "");
  assert.ok(opened?.event === "case.opened" && opened.details !== "unreadable");
  assert.equal(opened.details.text, "His mother came later.");
});

test("nothing is opened where anything is wrong, and what would be lost is asked back", async () => {
  const { caseworker } = made.actors;
  const [one, two] = [await openFileFor(caseworker), await openFileFor(caseworker)];
  const last = await openFileFor(caseworker);
  const wrong = (household: Household) => brokenRules(createHousehold(caseworker, household, AT));
  assert.deepEqual(
    await wrong({
      members: [
        { place: "head", ageBand: "18-59" },
        { file: one, sex: "male", place: "child" },
      ],
    }),
    { "members.1.file": "household.file_or_new" },
  );
  const both: Household["members"] = [
    { file: one, place: "head" },
    { file: two, place: "spouse" },
  ];
  assert.deepEqual(await wrong({ members: both, note: "They are well." }), { note: "household.nobody_new" });
  assert.deepEqual(
    await wrong({ members: [{ place: "head" }, { place: "spouse" }], arrived: "2030-01-01" }),
    { arrived: "when.future" },
  );
  const { pseudonym } = await showCase(caseworker, { caseNumber: one }, AT);
  assert.deepEqual(
    await wrong({ members: [{ place: "head" }, { place: "spouse", pseudonym: pseudonym.toLowerCase() }] }),
    { "members.1.pseudonym": "case.pseudonym_taken" },
  );
  const next = await openFileFor(caseworker);
  assert.equal(Number(next.slice(-5)), Number(last.slice(-5)) + 1);
});

test("who is given two offices says in which one everybody new is", async () => {
  const { actors, offices, store } = made;
  const person = { email: "two@test.example", name: "Two Testova", roles: ["caseworker" as const] };
  const two = await addStaff(store, actors.admin, { ...person, offices: [offices.almaty, offices.shymkent] });
  const { id } = await createHousehold(two, { ...family(), officeId: offices.shymkent.id }, AT);
  assert.match((await showHousehold(two, { id }, AT)).number, /^SHY-H-/);
  await refusalOfKind(
    "not_found",
    createHousehold(actors.caseworker, { ...family(), officeId: offices.shymkent.id }, AT),
  );
});
