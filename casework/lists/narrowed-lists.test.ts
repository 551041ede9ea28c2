import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eq } from "drizzle-orm";
import { findCase } from "#db/records/cases.ts";
import { standings } from "#db/schema/cases.ts";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { CERTIFICATE_SORTS } from "#domain/lists/certificates.ts";
import { DETAINED_SORTS } from "#domain/lists/detained.ts";
import { HEARING_SORTS } from "#domain/lists/hearings.ts";
import { HOUSEHOLD_SORTS } from "#domain/lists/households.ts";
import { assignCase } from "../cases/assign-case.ts";
import { exportList } from "../cases/export-list.ts";
import { exportedList } from "../cases/exported-list.ts";
import { showCase } from "../cases/show-case.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { recordContact } from "../detentions/record-contact.ts";
import { createHousehold } from "../families/create-household.ts";
import { addPlace } from "../places/add-place.ts";
import { addStaff, makeInstallation } from "../testing.ts";
import { AT, arrestOf, brokenRules, NOW, openFileFor, refusalOfKind } from "../testing-files.ts";
import { listCertificates } from "./list-certificates.ts";
import { listDetained } from "./list-detained.ts";
import { listHearings } from "./list-hearings.ts";
import { listHouseholds } from "./list-households.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
let both: Actor;
let place: string;
/** Held: for six hours by the police, for four days by the migration police at a place that is known, since nobody knows when. */
const held = { short: "", long: "", unknown: "", elsewhere: "" };
before(async () => {
  made = await makeInstallation();
  const { store, actors, offices } = made;
  const { caseworker, caseworker2 } = actors;
  both = await addStaff(store, actors.admin, {
    email: "both@test.example",
    name: "Olga Testova",
    roles: ["supervisor"],
    offices: [offices.almaty, offices.shymkent],
  });
  const station = { officeId: offices.almaty.id, city: "Almaty", kind: "police_station" } as const;
  place = (await addPlace(caseworker, { ...station, name: "Police HQ" }, AT)).id;
  for (const name of ["short", "long", "unknown"] as const) held[name] = await openFileFor(caseworker);
  held.elsewhere = await openFileFor(caseworker2);
  await arrestOf(caseworker, held.short, { ground: "criminal", when: "2025-07-07T03:00" });
  await arrestOf(caseworker, held.long, { when: "2025-07-03T09:00", place, captor: "migration_police" });
  await arrestOf(caseworker, held.unknown, { when: "not_known", captor: "unknown" });
  await arrestOf(caseworker2, held.elsewhere, { when: "2025-07-04T09:00" });
  for (const [file, outcome] of [
    [held.short, "denied"],
    [held.long, "took_place"],
  ] as const)
    await recordContact(
      caseworker,
      {
        ...{ caseNumber: file, detentionId: await detentionOf(file), party: "counsel", outcome },
        when: "2025-07-07T08:00",
      },
      AT,
    );
});
after(() => made.dispose());

const detentionOf = async (caseNumber: string) =>
  (await showCase(made.actors.caseworker, { caseNumber }, AT)).held?.id ?? "";

type List<Asked> = (
  actor: Actor,
  asked: Asked & { after?: string; limit: number },
  at: typeof AT,
) => Promise<{ items: unknown[]; next: string | undefined; total: { count: number } }>;

/** Every page of a list, one after the other, and that it has as many rows as it says. */
async function all<Asked extends object>(list: List<Asked>, asked: Asked, actor = made.actors.caseworker) {
  const items: { caseNumber?: string; number?: string }[] = [];
  let next: string | undefined;
  do {
    const page = await list(actor, { ...asked, limit: 2, ...(next && { after: next }) }, AT);
    items.push(...(page.items as typeof items));
    if (page.next === undefined) assert.equal(page.total.count, items.length, JSON.stringify(asked));
    next = page.next;
  } while (next);
  return items;
}
const numbers = async <Asked extends object>(list: List<Asked>, asked: Asked, actor?: Actor) =>
  (await all(list, asked, actor)).map(({ caseNumber, number }) => caseNumber ?? number ?? "");

const detained = (asked: Partial<Parameters<typeof listDetained>[1]>, actor?: Actor) =>
  numbers(listDetained as List<object>, asked, actor);

test("who is held is found by place, by who took them, by how long, and by whether counsel was let in", async () => {
  assert.deepEqual(await detained({ place }), [held.long]);
  assert.deepEqual((await detained({ place: "not_known" })).sort(), [held.short, held.unknown].sort());
  assert.deepEqual(await detained({ captor: "migration_police" }), [held.long]);
  assert.deepEqual(await detained({ longer: "24h" }), [held.long]);
  assert.deepEqual(await detained({ longer: "10_days" }), []);
  assert.deepEqual(await detained({ counsel: "took_place" }), [held.long]);
  assert.deepEqual(await detained({ counsel: "denied" }), [held.short]);
  assert.deepEqual(await detained({ counsel: "none" }), [held.unknown]);
  assert.deepEqual(await detained({ place, counsel: "denied" }), []);
  assert.deepEqual(await detained({ longer: "24h" }, made.actors.supervisor2), [held.elsewhere]);
});

test("at the moment at which they have been held so long they are held longer", async () => {
  const since = new Date("2025-07-03T09:00:00+05:00").getTime();
  const found = async (hours: number) => {
    const now = new Date(since + hours * 3_600_000);
    const { items } = await listDetained(made.actors.caseworker, { longer: "10_days" }, { now });
    return items.some(({ caseNumber }) => caseNumber === held.long);
  };
  assert.deepEqual([await found(239.999), await found(240)], [false, true]);
});

test("who is held longest stands first, a time that nobody knows last; by number they stand as they were opened", async () => {
  assert.deepEqual(await detained({ sort: "longest" }), [held.long, held.short, held.unknown]);
  assert.deepEqual(await detained({ sort: "file" }), [held.short, held.long, held.unknown]);
});

test("places to choose from are those at which somebody of one's offices is held", async () => {
  const { places } = await listDetained(made.actors.caseworker, {}, AT);
  assert.deepEqual(
    places.map(({ placeId, name, people }) => [placeId, name, people]),
    [
      [place, "Police HQ", 1],
      [null, null, 2],
    ],
  );
});

const hearing = (caseNumber: string, when: string, more: object = {}) => ({
  ...{ caseNumber, kind: "custody" as const, court: "Court", when, result: "awaited" as const },
  ...more,
});

test("hearings are found by their days, the first and the last included, by kind, and by whose file it is", async () => {
  const { caseworker, colleague, supervisor } = made.actors;
  const [mine, nobodys] = [await openFileFor(caseworker), await openFileFor(caseworker)];
  await recordHearing(caseworker, hearing(mine, "2025-07-09T10:00"), AT);
  await recordHearing(caseworker, hearing(mine, "2025-07-11T23:30", { kind: "extradition" }), AT);
  await recordHearing(caseworker, hearing(nobodys, "2025-07-12T00:30"), AT);
  await recordHearing(caseworker, hearing(mine, "2025-07-02T10:00", { result: "decided" }), AT);
  const { version } = await showCase(caseworker, { caseNumber: nobodys }, AT);
  await assignCase(supervisor, { caseNumber: nobodys, version, assigneeId: null }, AT);
  const found = async (asked: Parameters<typeof listHearings>[1]) =>
    (await listHearings(caseworker, asked, AT)).items.map(({ kind, when }) => [
      kind,
      when.earliest.toISOString().slice(0, 16),
    ]);
  const [ninth, late] = [
    ["custody", "2025-07-09T05:00"],
    ["extradition", "2025-07-11T18:30"],
  ];
  assert.deepEqual(await found({ from: "2025-07-09", to: "2025-07-11" }), [ninth, late]);
  assert.deepEqual(await found({ from: "2025-07-10", to: "2025-07-11" }), [late]);
  assert.deepEqual(await found({ to: "2025-07-08" }), []);
  assert.deepEqual(await found({ kind: "extradition" }), [late]);
  assert.deepEqual(await found({ assignee: "nobody" }), [["custody", "2025-07-11T19:30"]]);
  assert.deepEqual(await found({ assignee: "me" }), [ninth, late]);
  assert.deepEqual(await found({ assignee: colleague.userId }), []);
  assert.deepEqual(await found({ show: "held", from: "2025-07-01", to: "2025-07-02" }), [
    ["custody", "2025-07-02T05:00"],
  ]);
  assert.deepEqual(await found({ show: "held", from: "2025-07-03" }), []);
});

test("papers are found by when they end, by whose they are, and by who carries the file", async () => {
  const { caseworker, colleague } = made.actors;
  const [ended, soon, later] = [
    await openFileFor(caseworker),
    await openFileFor(caseworker),
    await openFileFor(colleague),
  ];
  await put(ended, { unhcrStatus: "asylum_seeker", unhcrUntil: "2025-07-06" });
  await put(soon, {
    ...{ unhcrStatus: "asylum_seeker", unhcrUntil: "2025-08-06" },
    ...{ stateStatus: "asylum_seeker", stateUntil: "2025-07-07" },
  });
  await put(later, { unhcrStatus: "mandate_refugee", unhcrUntil: "2025-08-07" });
  const found = async (asked: Parameters<typeof listCertificates>[1]) =>
    (await listCertificates(caseworker, asked, AT)).items.map(({ caseNumber, whose }) => [caseNumber, whose]);
  assert.deepEqual(await found({ ends: "ended" }), [[ended, "unhcr"]]);
  assert.deepEqual(await found({ ends: "30_days" }), [
    [soon, "state"],
    [soon, "unhcr"],
  ]);
  assert.deepEqual(await found({ ends: "90_days", whose: "unhcr" }), [
    [soon, "unhcr"],
    [later, "unhcr"],
  ]);
  assert.deepEqual(await found({ assignee: colleague.userId }), [[later, "unhcr"]]);
  assert.deepEqual(await found({ sort: "file", ends: "90_days" }), [
    [soon, "state"],
    [soon, "unhcr"],
    [later, "unhcr"],
  ]);
});

/** As a procedure's decision makes it. */
async function put(file: string, statuses: Partial<typeof standings.$inferInsert>) {
  await made.store.transaction(async (db) => {
    const { id } = await findCase(db, scopeOf(both), file);
    await db.update(standings).set(statuses).where(eq(standings.caseId, id));
  });
}

test("households are found by where somebody of them is, and by who of them is most in danger", async () => {
  const { caseworker } = made.actors;
  const family = async (files: string[], now: Date) => {
    const members = files.map((file, at) => ({ file, place: at ? ("child" as const) : ("head" as const) }));
    const { id } = await createHousehold(caseworker, { members }, { now });
    return id;
  };
  const withHeld = await family([held.long, await openFileFor(caseworker)], NOW);
  const free = await family(
    [await openFileFor(caseworker), await openFileFor(caseworker)],
    new Date(NOW.getTime() + 1000),
  );
  const ids = async (asked: Parameters<typeof listHouseholds>[1]) =>
    (await all(listHouseholds as List<object>, asked)).map((one) => (one as { id?: string }).id);
  assert.deepEqual(await ids({ whereabouts: "detained" }), [withHeld]);
  assert.deepEqual(await ids({ sort: "newest" }), [free, withHeld]);
  assert.deepEqual(await ids({ sort: "number" }), [withHeld, free]);
  const { risk } = await showCase(caseworker, { caseNumber: held.long }, AT);
  assert.deepEqual(await ids({ risk: risk.level }), [withHeld]);
  const calm = await showCase(caseworker, { caseNumber: await openFileFor(caseworker) }, AT);
  assert.notEqual(calm.risk.level, risk.level);
  assert.deepEqual(await ids({ risk: calm.risk.level }), [free]);
});

test("the pages of each list are the list, however it is sorted, and hold every row once", async () => {
  for (const [list, sorts] of [
    [listDetained, DETAINED_SORTS],
    [listHearings, HEARING_SORTS],
    [listCertificates, CERTIFICATE_SORTS],
    [listHouseholds, HOUSEHOLD_SORTS],
  ] as const) {
    const told = async (sort?: string) =>
      (await all(list as List<object>, { ...(sort && { sort }) }, both)).map((row) => JSON.stringify(row));
    const usual = await told();
    assert.ok(usual.length > 1);
    for (const sort of sorts) {
      const rows = await told(sort);
      assert.equal(new Set(rows).size, rows.length);
      assert.deepEqual(rows.toSorted(), usual.toSorted(), sort);
    }
  }
});

test("what narrows a list down narrows what is taken out of it, in the same order", async () => {
  const { caseworker } = made.actors;
  const taken = async (asked: Parameters<typeof exportList>[1]) => {
    const [entry] = (await exportList(caseworker, asked, AT)).entries;
    assert.ok(entry);
    return (await exportedList(caseworker, entry, AT)).rows.map(({ number, cells }) => [number, cells[5]]);
  };
  const column = (rows: unknown[][]) => rows.map(([number]) => number);
  assert.deepEqual(column(await taken({ list: "detentions", sort: "longest" })), [
    held.long,
    held.short,
    held.unknown,
  ]);
  assert.deepEqual(column(await taken({ list: "detentions", counsel: "denied" })), [held.short]);
  const heard = await taken({ list: "hearings", kind: "extradition" });
  assert.deepEqual(
    heard.map(([, kind]) => kind),
    [{ word: "words.hearing_kinds.extradition" }],
  );
  assert.equal((await taken({ list: "certificates", ends: "ended" })).length, 1);
});

test("what no list can be asked is refused, and an office that was not given is not found", async () => {
  const { caseworker } = made.actors;
  assert.deepEqual(await brokenRules(listDetained(caseworker, { longer: "1_day" as never }, AT)), {
    longer: "form.choose",
  });
  assert.deepEqual(await brokenRules(listHearings(caseworker, { from: "2025-02-30" }, AT)), {
    from: "form.date",
  });
  for (const list of [listDetained, listHearings, listCertificates, listHouseholds])
    await refusalOfKind("not_found", list(caseworker, { office: "SHY" }, AT));
});
