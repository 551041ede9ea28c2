import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#domain/access/actor.ts";
import { listCases } from "../cases/list-cases.ts";
import { showCase } from "../cases/show-case.ts";
import { recordArrest } from "../detentions/record-arrest.ts";
import { recordExtraditionRequest } from "../procedures/record-extradition-request.ts";
import { AT, makeFile, openFileFor, refusalOfKind } from "../testing-files.ts";
import { showCompleteness } from "./show-completeness.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
let held: string;
before(async () => {
  made = await makeFile();
  const { caseworker, caseworker2 } = made.actors;
  held = await openFileFor(caseworker);
  const arrest = { place: "not_known", captor: "police", when: "2025-07-07T08:00" } as const;
  await recordArrest(caseworker, { file: held, ...arrest }, AT);
  await recordExtraditionRequest(
    caseworker,
    { caseNumber: held, requestingState: "UZB", when: "2025-07-07T08:30" },
    AT,
  );
  await recordArrest(caseworker2, { file: await openFileFor(caseworker2), ...arrest }, AT);
});
after(() => made.dispose());

const missing = async (actor: Actor) => {
  const { parts } = await showCompleteness(actor, {}, AT);
  return Object.fromEntries(parts.flatMap(({ gaps }) => gaps.map(({ gap, files }) => [gap, files])));
};

test("each number is the length of the list to which it leads, of one's own offices alone", async () => {
  const { caseworker, caseworker2 } = made.actors;
  const counted = await missing(caseworker);
  assert.deepEqual(
    [counted.no_ground, counted.no_bars, counted.no_contact, counted.not_served],
    [1, 1, 1, 0],
  );
  for (const [gap, files] of Object.entries(counted)) {
    const { items } = await listCases(caseworker, { gap: gap as "no_bars" }, AT);
    assert.equal(items.length, files, gap);
  }
  const theirs = await missing(caseworker2);
  assert.deepEqual([theirs.no_ground, theirs.no_bars], [1, 0]);
});

test("a file says what it lacks", async () => {
  const { missing } = await showCase(made.actors.caseworker, { caseNumber: held }, AT);
  assert.deepEqual(missing, ["no_counsel", "no_place", "no_ground", "no_contact", "no_bars", "no_papers"]);
});

test("an administrator, who opens no files, is refused", async () => {
  await refusalOfKind("forbidden", showCompleteness(made.actors.admin, {}, AT));
});
