import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import type { CaseFilter } from "#domain/cases/case-filter.ts";
import { HELD_FOR, ME, NOBODY } from "#domain/cases/case-filter.ts";
import { refusalOf } from "#domain/refusals.ts";
import { addNote } from "../cases/add-note.ts";
import { assignCase } from "../cases/assign-case.ts";
import { listCases } from "../cases/list-cases.ts";
import { openCase } from "../cases/open-case.ts";
import { showCase } from "../cases/show-case.ts";
import { recordHearing } from "../defence/record-hearing.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { makeInstallation } from "../testing.ts";
import { showDashboard } from "./show-dashboard.ts";
import { showToday } from "./show-today.ts";

let made: Awaited<ReturnType<typeof makeInstallation>>;
const THURSDAY = new Date("2025-07-03T10:00:00+05:00");
const SATURDAY = new Date("2025-07-05T16:30:00+05:00");
const NOW = new Date("2025-07-07T09:00:00+05:00");
const files = { taken: "", quiet: "", nobodys: "", another: "", canary: "" };

const arrest = { place: "not_known", captor: "police" } as const;

before(async () => {
  made = await makeInstallation();
  const { caseworker, colleague, supervisor, caseworker2 } = made.actors;
  const open = async (actor: Actor, mine = true) =>
    (await openCase(actor, { mine }, { now: THURSDAY })).caseNumber ?? "";
  files.taken = await open(caseworker);
  files.quiet = await open(caseworker);
  files.another = await open(colleague);
  files.canary = await open(caseworker2);
  await recordArrest(
    colleague,
    { file: files.taken, when: "2025-07-05T16:10", ...arrest },
    { now: SATURDAY },
  );
  await recordArrest(
    caseworker2,
    { file: files.canary, when: "2025-07-05T16:10", ...arrest },
    { now: SATURDAY },
  );
  const stranger = {
    notOnFile: "man, about 30, taken at the bazaar",
    when: "within_the_last_hour",
    ...arrest,
  };
  files.nobodys = (await recordArrest(supervisor, stranger, { now: NOW })).caseNumber ?? "";
  await addNote(caseworker, { caseNumber: files.quiet, text: "Called" }, { now: SATURDAY });
  const { version } = await showCase(supervisor, { caseNumber: files.quiet }, { now: NOW });
  const again = { caseNumber: files.quiet, version, assigneeId: colleague.userId };
  await assignCase(supervisor, again, { now: NOW });
  await assignCase(
    supervisor,
    { ...again, version: version + 1, assigneeId: caseworker.userId },
    { now: NOW },
  );
});
after(() => made.dispose());

test("an arrest stands on Today at once: what is over first, then by moment, of one's own files and nobody's", async () => {
  const { limits } = await showToday(made.actors.caseworker, {}, { now: NOW });
  assert.deepEqual(
    [...new Set(limits.items.map(({ caseNumber }) => caseNumber))],
    [files.taken, files.nobodys],
  );
  const [first] = limits.items;
  assert.equal(first?.clock.act, "detention.contact"); // silent since Saturday 16:10
  assert.ok(first && first.clock.dueAt <= NOW);
  const ends = limits.items.map(({ clock }) => clock.dueAt.getTime());
  assert.deepEqual(
    ends,
    ends.toSorted((one, other) => one - other),
  );
  assert.equal(limits.items.find(({ caseNumber }) => caseNumber === files.nobodys)?.unassigned, true);
});

test("a hearing set for the next 72 hours stands among what ends next, of one's own files and nobody's", async () => {
  const { caseworker, colleague } = made.actors;
  const hearing = { kind: "custody", result: "awaited", when: "2025-07-08T10:00" } as const;
  await recordHearing(caseworker, { caseNumber: files.taken, ...hearing }, { now: NOW });
  await recordHearing(colleague, { caseNumber: files.another, ...hearing }, { now: NOW });
  const later = { ...hearing, when: "2025-07-15T10:00" };
  await recordHearing(caseworker, { caseNumber: files.quiet, ...later }, { now: NOW });
  const { hearings } = await showToday(caseworker, {}, { now: NOW });
  assert.deepEqual(
    hearings.map(({ caseNumber, kind, at }) => [caseNumber, kind, at.toISOString()]),
    [[files.taken, "custody", "2025-07-08T05:00:00.000Z"]],
  );
  assert.equal((await showToday(made.actors.supervisor, {}, { now: NOW })).hearings.length, 0);
});

test("eight limits are shown, and all when asked", async () => {
  const { limits } = await showToday(made.actors.caseworker, {}, { now: NOW });
  assert.equal(limits.items.length, Math.min(8, limits.total));
  const { limits: all } = await showToday(made.actors.caseworker, { all: "limits" }, { now: NOW });
  assert.equal(all.items.length, limits.total);
});

test("what another authority let pass long ago leaves Today; what we owe stays, and whoever is held without ground", async () => {
  const muchLater = new Date("2025-07-20T09:00:00+05:00");
  const { limits } = await showToday(made.actors.caseworker, { all: "limits" }, { now: muchLater });
  const told = limits.items.map(({ clock }) => (clock.heldBeyond ? "held beyond" : clock.kind));
  assert.deepEqual(new Set(told), new Set(["our_deadline", "held beyond"]));
});

test("Today lists one's own files by risk, and what others recorded in them", async () => {
  const { files: mine, news } = await showToday(made.actors.caseworker, {}, { now: NOW });
  assert.deepEqual(
    mine.items.map(({ caseNumber }) => caseNumber),
    [files.taken, files.quiet],
  );
  assert.equal(mine.total, 2);
  assert.deepEqual(
    news.items.map(({ entry, caseNumber }) => [entry.event, caseNumber, entry.by]),
    [
      ["case.assigned", files.quiet, "Saule Testova"],
      ["case.assigned", files.quiet, "Saule Testova"],
      ["arrest.recorded", files.taken, "Marat Testov"],
    ],
  );
  assert.equal(news.total, 3);
});

test("every number of the dashboard is the length of the list that it leads to", async () => {
  const { supervisor } = made.actors;
  const dashboard = await showDashboard(supervisor, {}, { now: NOW });
  const length = async (filter: CaseFilter) =>
    (await listCases(supervisor, filter, { now: NOW })).items.length;
  assert.equal(dashboard.figures.open, 4);
  for (const held of HELD_FOR) assert.equal(dashboard.held[held], await length({ held }), held);
  const held = HELD_FOR.map((one) => dashboard.held[one]).reduce((sum, one) => sum + one);
  assert.equal(held, dashboard.figures.detained);
  for (const { assigneeId, files, overdue, name } of dashboard.caseload) {
    const assignee = assigneeId ?? NOBODY;
    assert.equal(files, await length({ assignee }), `files of ${name}`);
    assert.equal(overdue, await length({ assignee, due: "overdue" }), `overdue of ${name}`);
  }
  assert.deepEqual(
    dashboard.caseload.map(({ name }) => name),
    ["Aigerim T.", "Marat T.", null],
  );
});

test("the dashboard names who is at highest risk, of its own offices alone", async () => {
  const { supervisor, supervisor2 } = made.actors;
  const numbers = async (actor: Actor) =>
    (await showDashboard(actor, {}, { now: NOW })).highest.map(({ caseNumber }) => caseNumber);
  assert.deepEqual((await numbers(supervisor)).sort(), [files.taken, files.nobodys].sort());
  assert.deepEqual(await numbers(supervisor2), [files.canary]);
});

test("who has no files has no Today, and only a supervisor has the dashboard", async () => {
  const { auditor, admin, caseworker, supervisor } = made.actors;
  const kind = (asked: Promise<unknown>) =>
    asked.then(
      () => "none",
      (error) => refusalOf(error)?.kind,
    );
  for (const actor of [auditor, admin])
    assert.equal(await kind(showToday(actor, {}, { now: NOW })), "forbidden");
  assert.equal(await kind(showDashboard(caseworker, {}, { now: NOW })), "forbidden");
  assert.equal(await kind(showDashboard(supervisor, { office: "SHY" }, { now: NOW })), "not_found");
  const { limits, files: mine, news } = await showToday(supervisor, {}, { now: NOW });
  assert.deepEqual([mine.total, news.total], [0, 0]);
  assert.ok(limits.items.every(({ unassigned }) => unassigned));
  assert.equal((await listCases(supervisor, { assignee: ME }, { now: NOW })).items.length, 0);
});
