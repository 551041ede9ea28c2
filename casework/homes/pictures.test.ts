import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import { type CaseFilter, PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import { FIGURES, type FigureName } from "#domain/cases/figures.ts";
import { closeCase } from "../approvals/close-case.ts";
import { decideApproval } from "../approvals/decide-approval.ts";
import { NOT_KNOWN } from "../cases/happened.ts";
import { listCases } from "../cases/list-cases.ts";
import { openCase } from "../cases/open-case.ts";
import { showCase } from "../cases/show-case.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { addPlace } from "../places/add-place.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { recordRsdStep } from "../procedures/record-rsd-step.ts";
import { makeInstallation } from "../testing.ts";
import { arrestOf, openFileFor } from "../testing-files.ts";
import { showDashboard } from "./show-dashboard.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
const at = (words: string) => new Date(`${words}+05:00`);
const NOW = at("2025-07-07T09:00");
const places = { police: "", migration: "" };
const seen = new Map<string, Awaited<ReturnType<typeof showDashboard>>>();

/** Three files of a month ago, taken, freed, refused, closed since, in the order of time; and one of the other office. */
before(async () => {
  made = await makeInstallation();
  const { caseworker, supervisor, caseworker2 } = made.actors;
  const officeId = made.offices.almaty.id;
  const add = async (name: string, kind: "police_station" | "migration_office") =>
    (await addPlace(caseworker, { officeId, name, city: "Almaty", kind }, { now: at("2025-06-01T09:00") }))
      .id;
  places.police = await add("Police HQ", "police_station");
  places.migration = await add("Migration office", "migration_office");
  const opened = at("2025-06-10T10:00");
  const one = await openFileFor(caseworker, opened);
  const two = await openFileFor(caseworker, opened);
  const three = await openFileFor(caseworker, at("2025-06-16T10:00"));
  await openFileFor(caseworker2, at("2025-06-16T10:00"));
  await arrestOf(caseworker, one, { when: "2025-06-24T10:00" }, at("2025-06-24T12:00"));
  for (const day of ["2025-06-24T13:00", "2025-06-27T13:00", "2025-07-01T13:00"]) await look(day);

  await came(one, ["approached", "2025-06-10"], ["registered", "2025-06-12"], ["interviewed", "2025-06-20"]);
  await came(two, ["registered", "2025-06-11"], ["interviewed", "2025-06-21"]);
  await came(two, ["approached", NOT_KNOWN], ["rejected", "2025-06-25"], ["recognised", "2025-07-01"]);
  await came(three, ["approached", "2025-04-01"], ["registered", "2025-06-30"]);
  for (const [file, when, place] of [
    [one, "2025-06-20", places.migration],
    [one, "2025-07-01", places.migration],
    [two, "2025-07-02", places.migration],
    [three, "2025-07-03", PLACE_NOT_KNOWN],
  ] as const)
    await recordAsylumAttempt(
      caseworker,
      { caseNumber: file, outcome: "registration_refused", when, place },
      { now: at("2025-07-04T09:00") },
    );
  const { held } = await showCase(caseworker, { caseNumber: one }, { now: at("2025-07-04T10:00") });
  const end = { caseNumber: one, detentionId: held?.id ?? "", version: held?.version ?? 0 };
  await endDetention(
    caseworker,
    { ...end, ended: "released", when: "2025-07-04T09:00" },
    { now: at("2025-07-04T10:00") },
  );
  const { version } = await showCase(caseworker, { caseNumber: three }, { now: at("2025-07-04T11:00") });
  const asked = await closeCase(
    caseworker,
    { caseNumber: three, version, outcome: "resettled", reason: "Flew" },
    { now: at("2025-07-04T11:00") },
  );
  await decideApproval(
    supervisor,
    { id: asked.id, version: asked.version, decision: "approve" },
    { now: at("2025-07-04T12:00") },
  );
  await look("2025-07-04T13:00");
  await arrestOf(
    caseworker,
    two,
    { when: "2025-07-05T16:10", place: places.police, ground: "wanted_by_foreign_state" },
    at("2025-07-05T18:00"),
  );
  await openCase(caseworker, {}, { now: at("2025-07-05T19:00") });
});
after(() => made.dispose());

/** What the supervisor saw at that moment, before anything later was recorded. */
async function look(moment: string) {
  seen.set(moment, await showDashboard(made.actors.supervisor, {}, { now: at(moment) }));
}

type Step = Parameters<typeof recordRsdStep>[1]["step"];

async function came(caseNumber: string, ...steps: [Step, string][]) {
  for (const [step, when] of steps) {
    const input = { caseNumber, step, when, why: "UNHCR has said so" };
    await recordRsdStep(made.actors.caseworker, input, { now: at("2025-07-04T08:00") });
  }
}

const dashboardOf = (actor: Actor, period: "30_days" | "90_days" | "year" = "30_days") =>
  showDashboard(actor, { period }, { now: NOW });

const lengthOf = async (filter: CaseFilter) =>
  (await listCases(made.actors.supervisor, filter, { now: NOW })).items.length;

test("the figures say how many more there are than a week ago: the difference of what was seen then and is seen now", async () => {
  const { supervisor } = made.actors;
  for (const [then, now] of [
    ["2025-06-24T13:00", "2025-07-01T13:00"], // time alone has made somebody's risk extreme, and us overdue
    ["2025-06-27T13:00", "2025-07-04T13:00"], // somebody was released, and what was overdue is over
    ["2025-07-04T13:00", "2025-07-11T13:00"], // another was taken, and nobody carries a new file
  ] as const) {
    const before = seen.get(then)?.figures;
    const { changes, figures } = seen.get(now) ?? (await showDashboard(supervisor, {}, { now: at(now) }));
    const difference = (Object.keys(FIGURES) as FigureName[]).map((name) => [
      name,
      figures[name] - (before?.[name] ?? 0),
    ]);
    assert.deepEqual(changes, Object.fromEntries(difference), now);
    assert.ok(
      difference.some(([, more]) => more !== 0),
      now,
    );
  }
});

test("nothing is said of a week ago where no file has stood for a week", async () => {
  const { supervisor, supervisor2 } = made.actors;
  const early = await showDashboard(supervisor, {}, { now: at("2025-06-16T23:00") });
  assert.equal(early.changes, undefined);
  assert.notEqual((await dashboardOf(supervisor2)).changes, undefined);
});

test("each week, month and place is the length of the list that it leads to", async () => {
  const {
    weeks: { weeks },
    refusals,
    places: held,
    gaps,
  } = await dashboardOf(made.actors.supervisor);
  for (const { from, to, ...numbers } of weeks)
    for (const happened of ["opened", "taken", "closed"] as const)
      assert.equal(numbers[happened], await lengthOf({ happened, from, to }), `${happened} ${from}`);
  for (const { placeId, cells } of refusals.places)
    for (const [place, { from, to }] of refusals.months.entries())
      assert.equal(
        cells[place],
        await lengthOf({ happened: "refused", from, to, refusedAt: placeId ?? PLACE_NOT_KNOWN }),
      );
  for (const { placeId, people } of held)
    assert.equal(people, await lengthOf({ place: placeId ?? PLACE_NOT_KNOWN }));
  for (const { gap, files } of gaps) assert.equal(files, await lengthOf({ gap }), gap);
});

test("the last eight weeks stand the newest first, a person counted once in each", async () => {
  const {
    weeks: { weeks, inAll },
  } = await dashboardOf(made.actors.supervisor);
  assert.equal(weeks.length, 8);
  assert.deepEqual(weeks[0], { from: "2025-07-07", to: "2025-07-13", opened: 0, taken: 0, closed: 0 });
  assert.deepEqual(weeks[1], { from: "2025-06-30", to: "2025-07-06", opened: 1, taken: 1, closed: 1 });
  assert.deepEqual(weeks[3], { from: "2025-06-16", to: "2025-06-22", opened: 1, taken: 0, closed: 0 });
  assert.deepEqual(inAll, { opened: 4, taken: 2, closed: 1 });
  assert.deepEqual(weeks[4], { from: "2025-06-09", to: "2025-06-15", opened: 2, taken: 0, closed: 0 });
});

test("whoever first came to UNHCR in the period is counted as far as they came, and the last decision counts", async () => {
  const { approaches, period } = await dashboardOf(made.actors.supervisor);
  const { from, to } = period;
  assert.deepEqual(
    approaches.map(({ step, people, days }) => [step, people, days]),
    [
      ["approached", 2, undefined],
      ["registered", 2, 2],
      ["interviewed", 2, 9],
      ["decided", 1, 4],
      ["recognised", 1, undefined],
      ["rejected", 0, undefined],
    ],
  );
  for (const { step, people } of approaches)
    assert.equal(people, await lengthOf({ happened: step, from, to }), step);
  const { approaches: year } = await dashboardOf(made.actors.supervisor, "year");
  assert.equal(year[0]?.people, 3);
});

test("refusals count people by place and month; somebody refused twice counts once in the total", async () => {
  const { refusals } = await dashboardOf(made.actors.supervisor);
  assert.deepEqual(refusals.months, [
    { from: "2025-06-08", to: "2025-06-30" },
    { from: "2025-07-01", to: "2025-07-07" },
  ]);
  assert.deepEqual(
    refusals.places.map(({ name, cells, total }) => [name, cells, total]),
    [
      ["Migration office, Almaty", [1, 2], 2],
      [null, [0, 1], 1],
    ],
  );
  assert.deepEqual([refusals.cells, refusals.total], [[1, 3], 3]);
});

test("another office's files are in no picture", async () => {
  const {
    weeks: { weeks },
    refusals,
    places: held,
  } = await dashboardOf(made.actors.supervisor2);
  assert.deepEqual(
    weeks.map(({ opened, taken, closed }) => opened + taken + closed),
    [0, 0, 0, 1, 0, 0, 0, 0],
  );
  assert.deepEqual([refusals.places, held], [[], []]);
});

test("how far somebody came is what their file says: also of one day, after an appeal, and once it is undone", async () => {
  const { supervisor } = made.actors;
  const listed = await listCases(supervisor, { status: "unhcr.mandate_refugee" }, { now: NOW });
  const file = listed.items[0]?.caseNumber ?? "";
  const decided = async () => {
    const { approaches, period } = await dashboardOf(supervisor);
    const { from, to } = period;
    const people = approaches.slice(3).map(({ people }) => people);
    const found = ["decided", "recognised", "rejected"] as const;
    const lists = await Promise.all(found.map((happened) => lengthOf({ happened, from, to })));
    assert.deepEqual(lists, people);
    return people;
  };
  assert.deepEqual(await decided(), [1, 1, 0]);
  await came(file, ["rejected", "2025-07-01"]);
  assert.deepEqual(await decided(), [1, 0, 1]);
  await came(file, ["appealed", "2025-07-02"]);
  assert.deepEqual(await decided(), [1, 1, 0]);
  await came(file, ["ceased", "2025-07-03"]);
  assert.deepEqual(await decided(), [1, 0, 1]);
});
