import assert from "node:assert/strict";
import { test } from "node:test";
import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { decisionsAgainst } from "./decisions-against.ts";

/** Steps of one procedure, a day after another. */
const came = (kind: Procedure, ...steps: string[]) =>
  steps.map((step, days) => {
    const at = new Date(Date.UTC(2025, 6, 1 + days, 9));
    return { kind, procedureId: kind, step, happenedFrom: at, happenedTo: at };
  });

const TABLE: [string, ReturnType<typeof came>, boolean][] = [
  ["nothing recorded", [], false],
  ["a request without a decision", came("extradition", "request_received"), false],
  ["a decision that somebody heard of", came("extradition", "request_received", "decision_learned"), true],
  ["a decision that was served", came("extradition", "decided", "decision_served"), false],
  ["a decision that was appealed without a copy", came("extradition", "decided", "appealed"), false],
  ["a decision without a copy, and custody extended", came("extradition", "decided", "extended"), true],
  ["a refusal by the state", came("state_asylum", "registered", "refused"), true],
  ["a refusal that was served", came("state_asylum", "refused", "decision_served"), false],
  [
    "an appeal that was dismissed after the first decision was served",
    came("state_asylum", "refused", "decision_served", "appealed", "appeal_dismissed"),
    true,
  ],
  ["a certificate issued beside a rejection", came("rsd", "rejected", "certificate_issued"), true],
  ["recognition needs no copy", came("rsd", "registered", "recognised"), false],
  ["a removal order", came("removal", "held_for_papers", "removal_ordered"), true],
];

for (const [name, steps, expected] of TABLE)
  test(`${name}: ${expected ? "the copy is missing" : "no copy is missing"}`, () =>
    assert.equal(
      decisionsAgainst(steps, "Asia/Almaty").some(({ served }) => !served),
      expected,
    ));

test("of several decisions the most dangerous is told first, each with its procedure", () => {
  const steps = [...came("state_asylum", "refused"), ...came("rsd", "rejected", "decision_served")];
  const told = decisionsAgainst([...steps, ...came("extradition", "decided")], "Asia/Almaty");
  assert.deepEqual(
    told.map(({ kind, procedureId, served }) => [kind, procedureId, served]),
    [
      ["extradition", "extradition", false],
      ["rsd", "rsd", true],
      ["state_asylum", "state_asylum", false],
    ],
  );
});
