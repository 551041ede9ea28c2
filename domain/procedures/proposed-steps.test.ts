import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { barsOfStatuses } from "./bars-of-statuses.ts";
import { type DeclaredProcedure, MACHINES, machineOf, stepsOf } from "./machines.ts";
import { mayFollow } from "./may-follow.ts";
import { type Known, proposedSteps } from "./proposed-steps.ts";
import { needsOfSteps, proposedBy, proposesDemand, takes } from "./proposes.ts";

const KINDS = Object.keys(MACHINES) as DeclaredProcedure[];
const at = (day: number) => new Date(Date.UTC(2025, 6, day));
/** One step a day, from the first of July or later. */
const known = (kind: DeclaredProcedure, steps: string, from = 1): Known => ({
  kind,
  id: kind,
  steps: steps
    .split(" ")
    .map((step, day) => ({ step, happenedFrom: at(from + day), happenedTo: at(from + day) })),
});
const proposed = (...procedures: Known[]) =>
  proposedSteps(procedures).map(({ kind, id, step }) => `${kind}${id ? "" : " new"}: ${step}`);

test("what usually comes next is proposed, until it is recorded or cannot follow any more", () => {
  assert.deepEqual(proposed(known("rsd", "registered")), ["rsd: certificate_issued"]);
  assert.deepEqual(proposed(known("rsd", "registered certificate_issued")), []);
  assert.deepEqual(proposed(known("rsd", "registered recognised")), ["rsd: refugee_certificate_issued"]);
  assert.deepEqual(proposed(known("state_asylum", "registered refused")), [
    "state_asylum: decision_served",
    "state_asylum: appealed",
  ]);
  assert.deepEqual(proposed(known("state_asylum", "registered refused decision_served")), [
    "state_asylum: appealed",
  ]);
  assert.deepEqual(proposed(known("state_asylum", "registered refused decision_served appealed")), []);
});

test("a decision to extradite that is served proposes an appeal, and a complaint with measures where none is pending", () => {
  const served = known("extradition", "request_received decided decision_served");
  assert.deepEqual(proposed(served), ["extradition: appealed", "interim_measures new: requested"]);
  const sent = known("interim_measures", "complaint_sent");
  assert.deepEqual(proposed(served, sent).slice(0, 2), [
    "extradition: appealed",
    "interim_measures: requested",
  ]);
  assert.deepEqual(proposed(served, known("interim_measures", "complaint_sent requested")).slice(0, 1), [
    "extradition: appealed",
  ]);
  assert.deepEqual(proposed(served, known("interim_measures", "complaint_sent decided")), [
    "extradition: appealed",
    "interim_measures new: requested",
  ]);
});

test("measures that are granted propose that the surrender is held up, whichever was first; and a surrender that they were broken", () => {
  const granted = known("interim_measures", "requested granted", 4);
  assert.ok(proposed(known("extradition", "request_received"), granted).includes("extradition: suspended"));
  assert.ok(
    proposed(known("extradition", "request_received", 8), granted).includes("extradition: suspended"),
  );
  const breach = "interim_measures: breached";
  assert.ok(proposed(known("extradition", "request_received handed_over", 6), granted).includes(breach));
  assert.ok(!proposed(known("extradition", "request_received handed_over", 1), granted).includes(breach));
});

test("whatever is proposed may follow where it is proposed, or begin", () => {
  const some = fc
    .constantFrom(...KINDS)
    .chain((kind) =>
      fc
        .array(fc.constantFrom(...(stepsOf(kind) as string[])), { minLength: 1, maxLength: 6 })
        .map((steps) => known(kind, steps.join(" "))),
    );
  const file = fc.uniqueArray(some, { maxLength: 4, selector: ({ kind }) => kind });
  fc.assert(
    fc.property(file, (procedures) => {
      for (const { kind, id, step } of proposedSteps(procedures)) {
        const names = procedures.find((one) => one.id === id)?.steps.map((one) => one.step);
        assert.ok(names ? mayFollow(kind, names, step) : machineOf(kind).begins.includes(step));
      }
    }),
  );
});

test("every step that is proposed is a step of its procedure, and can follow the one that proposes it", () => {
  for (const kind of KINDS)
    for (const step of stepsOf(kind) as string[])
      for (const proposal of proposedBy(kind, step)) {
        if (!("step" in proposal)) continue;
        const [of, name] = proposal.step.split(".") as [DeclaredProcedure, string];
        assert.ok(machineOf(of).steps[name], proposal.step);
        const after = ["registered", "rejected", "refused", "removal_ordered", "decided", step];
        if (of === kind)
          assert.ok(
            after.some((one) => mayFollow(kind, [one], name)),
            proposal.step,
          );
      }
});

test("a step that gives somebody protection proposes to demand what it forbids, as does whatever asks for them", () => {
  for (const step of stepsOf("rsd") as string[]) {
    const { status = "none" } = machineOf("rsd").steps[step] ?? {};
    const unhcrStatus = ALLOWS[status] ?? status;
    const protects = barsOfStatuses({ unhcrStatus: unhcrStatus as "none", stateStatus: "none" }).length > 0;
    assert.equal(proposesDemand("rsd", step), protects, step);
  }
  assert.ok(proposesDemand("extradition", "request_received"));
  assert.ok(proposesDemand("removal", "removal_ordered"));
});
/** What an appeal, and a certificate, make of a status that was nothing before. */
const ALLOWS: Record<string, string> = {
  appealed: "asylum_seeker",
  reopened: "asylum_seeker",
  appeal_allowed: "mandate_refugee",
  recognition_proven: "mandate_refugee",
};

test("a need is proposed as long as what proposes it has not come to an end, since the first step that did", () => {
  const needs = (kind: DeclaredProcedure, steps: string) =>
    needsOfSteps(
      kind,
      steps.split(" ").map((step, day) => ({ step, recordedAt: at(day + 1) })),
    );
  assert.deepEqual(needs("extradition", "arrested request_received"), [{ need: "LP-RR", since: at(1) }]);
  assert.deepEqual(needs("extradition", "request_received refused"), []);
  assert.deepEqual(needs("extradition", "request_received refused request_received"), [
    { need: "LP-RR", since: at(3) },
  ]);
  assert.deepEqual(needs("removal", "held_for_papers removal_ordered"), [{ need: "LP-RD", since: at(2) }]);
  assert.deepEqual(needs("removal", "removal_ordered quashed"), []);
  assert.deepEqual(needs("criminal", "tried sentenced"), [{ need: "LP-CR", since: at(2) }]);
  assert.deepEqual(needs("criminal", "tried sentenced tried acquitted"), []);
});

test("only a surrender and a removal that is carried out take somebody away", () => {
  const away = KINDS.flatMap((kind) => (stepsOf(kind) as string[]).filter((step) => takes(kind, step)));
  assert.deepEqual(away, ["handed_over", "carried_out"]);
});
