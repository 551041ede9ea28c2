import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AgeBand } from "#domain/vocabulary/age-bands.ts";
import { openCase } from "../cases/open-case.ts";
import { recordWhereabouts } from "../cases/record-whereabouts.ts";
import { showCase } from "../cases/show-case.ts";
import { correctEntry } from "../corrections/correct-entry.ts";
import { endDetention } from "../detentions/end-detention.ts";
import { createHousehold } from "../families/create-household.ts";
import { joinHousehold } from "../families/join-household.ts";
import { leaveHousehold } from "../families/leave-household.ts";
import { AT, arrestOf, historyOf, makeFile } from "../testing-files.ts";
import { recordSpecificNeed } from "./record-specific-need.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

async function person(ageBand: AgeBand, mine = true): Promise<string> {
  const { caseworker } = made.actors;
  const { caseNumber } = await openCase(caseworker, { mine, ageBand }, AT);
  return caseNumber as string;
}

/** A mother, a father, a boy and a girl, who live together. */
async function family() {
  const { caseworker } = made.actors;
  const [mother, father] = [await person("18-59"), await person("18-59")];
  const [boy, girl] = [await person("12-17"), await person("0-4", false)];
  const { id: householdId } = await createHousehold(
    caseworker,
    {
      members: [
        { file: mother, place: "head" },
        { file: father, place: "spouse" },
        { file: boy, place: "child" },
        { file: girl, place: "child" },
      ],
    },
    AT,
  );
  return { mother, father, boy, girl, householdId };
}

const shown = (caseNumber: string) => showCase(made.actors.caseworker, { caseNumber }, AT);
/** Whether it is proposed of a child that they are separated, and somebody has to see to it. */
async function alone(child: string) {
  const { needs, tasks } = await shown(child);
  const care = tasks.filter(({ careOf }) => careOf);
  return [needs.find(({ need }) => need === "SC-SC")?.state, care.length];
}
const release = async (caseNumber: string) => {
  const { held } = await shown(caseNumber);
  const end = { caseNumber, detentionId: held?.id ?? "", version: held?.version ?? 0 };
  return endDetention(made.actors.caseworker, { ...end, ended: "released", when: "today" }, AT);
};

test("when the second parent is held too, SC-SC is proposed for each child, with a task in each file today; until one is back", async () => {
  const { mother, father, boy, girl } = await family();
  await arrestOf(made.actors.caseworker, mother);
  assert.deepEqual(
    [await alone(boy), await alone(girl)],
    [
      [undefined, 0],
      [undefined, 0],
    ],
  );
  const { entries } = await arrestOf(made.actors.caseworker, father);
  assert.equal(entries.length, 3);
  assert.deepEqual(
    [await alone(boy), await alone(girl)],
    [
      ["proposed", 1],
      ["proposed", 1],
    ],
  );
  const [task] = (await shown(boy)).tasks;
  assert.deepEqual([task?.dueToday, task?.mine], [true, true]);
  const [given] = await historyOf(made.actors.caseworker, girl);
  assert.ok(given?.event === "task.added" && given.details !== "unreadable");
  assert.deepEqual(given.details.careOf, task?.careOf);
  await release(mother);
  assert.deepEqual(
    [await alone(boy), await alone(girl)],
    [
      [undefined, 0],
      [undefined, 0],
    ],
  );
  const [taken] = await historyOf(made.actors.caseworker, boy);
  assert.equal(taken?.event, "task.withdrawn");
});

test("an arrest that never was, and a parent who is found, make it go; one who has disappeared makes it come", async () => {
  const { caseworker } = made.actors;
  const { mother, father, boy } = await family();
  await recordWhereabouts(caseworker, { caseNumber: mother, whereabouts: "disappeared", when: "today" }, AT);
  await arrestOf(caseworker, father);
  assert.deepEqual(await alone(boy), ["proposed", 1]);
  const entry = (await historyOf(caseworker, father)).find(({ event }) => event === "arrest.recorded");
  const mistake = { caseNumber: father, entry: entry?.chainSeq ?? 0, version: 1, why: "Another man" };
  await correctEntry(caseworker, { ...mistake, neverHappened: true }, AT);
  assert.deepEqual(await alone(boy), [undefined, 0]);
  await arrestOf(caseworker, father);
  assert.deepEqual(await alone(boy), ["proposed", 1]);
  await recordWhereabouts(caseworker, { caseNumber: mother, whereabouts: "at_liberty", when: "today" }, AT);
  assert.deepEqual(await alone(boy), [undefined, 0]);
});

test("who comes to live there, and who leaves, changes who is with the children", async () => {
  const { caseworker } = made.actors;
  const { mother, father, boy, householdId } = await family();
  for (const parent of [mother, father]) await arrestOf(caseworker, parent);
  const aunt = await person("18-59");
  await joinHousehold(caseworker, { householdId, file: aunt, place: "other_relative" }, AT);
  assert.deepEqual(await alone(boy), [undefined, 0]);
  await leaveHousehold(caseworker, { householdId, file: aunt }, AT);
  assert.deepEqual(await alone(boy), ["proposed", 1]);
  await leaveHousehold(caseworker, { householdId, file: boy }, AT);
  assert.deepEqual(await alone(boy), [undefined, 0]);
});

test("people who are held when they are made a household leave their children alone from the first", async () => {
  const [mother, girl] = [await person("18-59"), await person("5-11")];
  await arrestOf(made.actors.caseworker, mother);
  const members = [
    { file: mother, place: "head" },
    { file: girl, place: "child" },
  ] as const;
  await createHousehold(made.actors.caseworker, { members: [...members] }, AT);
  assert.deepEqual(await alone(girl), ["proposed", 1]);
});

test("what somebody has confirmed asks nobody again when another of the household is moved about", async () => {
  const { caseworker } = made.actors;
  const { mother, father, boy } = await family();
  for (const parent of [mother, father]) await arrestOf(caseworker, parent);
  await recordSpecificNeed(
    caseworker,
    { caseNumber: boy, need: "SC-SC", state: "confirmed", version: 0 },
    AT,
  );
  const [first] = (await shown(boy)).tasks;
  assert.ok(first);
  await release(father);
  await arrestOf(caseworker, father, { when: "2025-07-07T08:00" });
  assert.deepEqual(await alone(boy), ["confirmed", 0]);
});
