import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openCase } from "../cases/open-case.ts";
import { showCase } from "../cases/show-case.ts";
import { AT, makeFile } from "../testing-files.ts";

let made: Awaited<ReturnType<typeof makeFile>>;
before(async () => {
  made = await makeFile();
});
after(() => made.dispose());

test("the passport that is valid longest makes a limit, and of it the file tells its last day alone", async () => {
  const { caseworker, auditor } = made.actors;
  const number = "AB-1234567";
  const documents = [
    { kind: "passport" as const, number, expires: "2025-08-01" },
    { kind: "laissez_passer" as const, expires: "2025-09-30" },
    { kind: "national_id" as const, expires: "2030-01-01" },
  ];
  const { caseNumber = "" } = await openCase(caseworker, { identity: { documents } }, AT);
  const file = await showCase(auditor, { caseNumber }, AT);
  const limits = file.clocks.filter(({ rule }) => rule === "team.passport");
  assert.deepEqual(
    limits.map(({ dueOn, state }) => [dueOn, state]),
    [["2025-09-30", "running"]],
  );
  assert.ok(!JSON.stringify(file).includes(number));
});
