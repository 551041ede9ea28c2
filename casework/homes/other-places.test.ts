import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closeCase } from "../approvals/close-case.ts";
import { listApprovals } from "../approvals/list-approvals.ts";
import { listCases } from "../cases/list-cases.ts";
import { addPlace } from "../places/add-place.ts";
import { recordAsylumAttempt } from "../procedures/record-asylum-attempt.ts";
import { addStaff } from "../testing.ts";
import { AT, makeFile, NOW, openFileFor } from "../testing-files.ts";
import { listGrants } from "../users/list-grants.ts";
import { REFUSALS_NAMED } from "./refusals.ts";
import { showDashboard } from "./show-dashboard.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("whoever was refused at two places that no picture names is one person among the others", async () => {
  const { actors, offices, file } = made;
  const { caseworker, supervisor } = actors;
  const other = await openFileFor(caseworker);
  for (let one = 0; one < REFUSALS_NAMED + 2; one++) {
    const fields = { officeId: offices.almaty.id, city: "Almaty", kind: "migration_office" } as const;
    const { id: place } = await addPlace(caseworker, { ...fields, name: `Desk ${one}` }, AT);
    const refused = { outcome: "registration_refused", when: "2025-07-02", place } as const;
    await recordAsylumAttempt(caseworker, { caseNumber: file, ...refused }, AT);
    if (one < REFUSALS_NAMED) await recordAsylumAttempt(caseworker, { caseNumber: other, ...refused }, AT);
  }
  const { refusals } = await showDashboard(supervisor, {}, AT);
  assert.equal(refusals.places.length, REFUSALS_NAMED + 2);
  assert.deepEqual(
    refusals.places.map(({ total }) => total),
    [...Array(REFUSALS_NAMED).fill(2), 1, 1],
  );
  assert.deepEqual([refusals.others.count, refusals.others.total, refusals.others.cells.at(-1)], [2, 1, 1]);
  assert.equal(refusals.total, 2);
});

test("two colleagues who are as short are named in full, where one must tell them apart", async () => {
  const { actors, offices, store } = made;
  for (const [email, name] of [
    ["aidana1", "Aidana Kasymova"],
    ["aidana2", "Aidana Karimova"],
  ] as const) {
    const fields = { roles: ["caseworker" as const], offices: [offices.almaty] };
    await openFileFor(
      await addStaff(store, actors.admin, { ...fields, email: `${email}@test.example`, name }),
    );
  }
  const { caseload } = await showDashboard(actors.supervisor, {}, AT);
  const names = caseload.map(({ name }) => name);
  for (const name of ["Aidana Karimova", "Aidana Kasymova", "Aigerim T."])
    assert.ok(names.includes(name), name);
  const { choices } = await listCases(actors.supervisor, {}, AT);
  assert.ok(choices.caseworkers.some(({ name }) => name === "Aidana Karimova"));
});

test("what waits and who was given a role are those of the office that was chosen", async () => {
  const { actors, offices, store } = made;
  const both = await addStaff(store, actors.admin, {
    email: "both@test.example",
    name: "Olga Testova",
    roles: ["supervisor"],
    offices: [offices.almaty, offices.shymkent],
  });
  for (const owner of [actors.caseworker, actors.caseworker2]) {
    const caseNumber = await openFileFor(owner);
    const closing = { version: 1, outcome: "resettled", reason: "Flew." } as const;
    await closeCase(owner, { caseNumber, ...closing }, AT);
  }
  const waiting = async (office?: string) =>
    (await listApprovals(both, { office }, AT)).waiting.map(({ file }) => file?.caseNumber.slice(0, 3));
  assert.deepEqual((await waiting()).sort(), ["ALA", "SHY"]);
  assert.deepEqual(await waiting("SHY"), ["SHY"]);
  const now = new Date(Math.max(Date.now(), NOW.getTime()));
  const given = async (office?: string) =>
    (await listGrants(both, { office }, { now })).map(({ to }) => to).sort();
  const there = await given("SHY");
  assert.ok(there.includes("Timur Testov") && there.includes("Olga Testova"));
  assert.equal(there.includes("Marat Testov"), false);
  assert.ok((await given()).includes("Marat Testov"));
});
