import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import messages from "#messages/en.json" with { type: "json" };
import { beforeWhatItNeeds, leftBefore } from "./before-what-it-needs.ts";
import { beganAfter } from "./began-after.ts";
import { type DatedStep, inOrder } from "./in-order.ts";
import { carriesEnd, type DeclaredProcedure, MACHINES, machineOf, stepsOf } from "./machines.ts";
import { isInPlace, mayFollow, movedTo } from "./may-follow.ts";

const KINDS = Object.keys(MACHINES) as DeclaredProcedure[];
const kinds = fc.constantFrom(...KINDS);
const kindAndSteps = kinds.chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    steps: fc.array(fc.constantFrom(...(stepsOf(kind) as string[])), { maxLength: 8 }),
    step: fc.constantFrom(...(stepsOf(kind) as string[])),
  }),
);

const follow = (kind: DeclaredProcedure, steps: string, step: string) =>
  mayFollow(kind, steps === "" ? [] : steps.split(" "), step);

test("a certificate, a decision that is served and an appeal follow what they belong to", () => {
  assert.equal(follow("rsd", "", "registered"), true);
  assert.equal(follow("rsd", "", "decision_served"), false);
  assert.equal(follow("rsd", "registered", "certificate_renewed"), false);
  assert.equal(follow("rsd", "registered certificate_issued", "certificate_renewed"), true);
  assert.equal(follow("rsd", "registered interviewed rejected decision_served", "appealed"), true);
  assert.equal(follow("rsd", "registered interviewed recognised", "appealed"), false);
  assert.equal(follow("rsd", "registered interviewed recognised", "interviewed"), false);
  assert.equal(follow("state_asylum", "registered refused decision_served", "appealed"), true);
  assert.equal(follow("state_asylum", "registered", "decision_served"), false);
  assert.equal(follow("state_asylum", "", "complaint_about_inaction"), true);
  assert.equal(follow("extradition", "arrested temporary_custody_ordered", "request_received"), true);
  assert.equal(follow("extradition", "arrested", "handed_over"), false);
  assert.equal(follow("extradition", "request_received decided upheld surrender_set", "handed_over"), true);
  assert.equal(follow("extradition", "handed_over", "consented"), false);
  assert.equal(follow("removal", "held_for_papers", "carried_out"), false);
  assert.equal(follow("removal", "removal_ordered decision_served appealed upheld", "carried_out"), true);
  assert.equal(follow("criminal", "investigated", "sentenced"), false);
  assert.equal(follow("criminal", "charged tried acquitted", "closed"), true);
  assert.equal(follow("interim_measures", "complaint_sent", "state_answered"), false);
  assert.equal(follow("interim_measures", "complaint_sent requested granted", "state_answered"), true);
  assert.equal(follow("interim_measures", "requested granted state_notified", "breached"), true);
  assert.equal(follow("interim_measures", "complaint_registered denied", "breached"), false);
  assert.equal(follow("safe_way_out", "considered referred submitted", "departed"), false);
  assert.equal(follow("safe_way_out", "submitted accepted exit_permit", "departed"), true);
  assert.equal(follow("rsd", "registered", "no such step"), false);
});

test("every step can be reached from a beginning, and has its words", () => {
  for (const kind of KINDS) {
    const { begins, steps } = machineOf(kind);
    const reached = new Set(begins);
    for (const step of reached) for (const next of steps[step]?.next ?? []) reached.add(next);
    assert.deepEqual([...reached].sort(), [...stepsOf(kind)].sort(), kind);
    assert.deepEqual(Object.keys(messages.words.steps[kind]).sort(), [...stepsOf(kind)].sort(), kind);
  }
});

test("an aside has no next step; every other step says what may follow", () => {
  for (const kind of KINDS)
    for (const [step, rule] of Object.entries(machineOf(kind).steps)) {
      if (rule.aside) assert.equal(rule.next, undefined, step);
      else assert.ok(rule.next, step);
    }
});

test("an aside changes nothing of what may follow, but that it makes others possible", () => {
  fc.assert(
    fc.property(kindAndSteps, ({ kind, steps, step }) => {
      for (const aside of stepsOf(kind).filter((one) => machineOf(kind).steps[one]?.aside)) {
        assert.equal(movedTo(kind, [...steps, aside]), movedTo(kind, steps));
        if (mayFollow(kind, steps, step)) assert.equal(mayFollow(kind, [...steps, aside], step), true);
      }
    }),
  );
});

test("every step that may come next, must have come before, or may stand first, is a step", () => {
  for (const kind of KINDS) {
    for (const named of machineOf(kind).joins ?? []) assert.ok(machineOf(kind).steps[named], named);
    for (const [step, { next = [], after = [], needs = [] }] of Object.entries(machineOf(kind).steps))
      for (const named of [...next, ...after, ...needs])
        assert.ok(machineOf(kind).steps[named], `${step}: ${named}`);
  }
});

const LAST = ["extradition handed_over", "interim_measures decided"];

test("whatever was recorded, something may follow, until a person is handed over or their complaint decided", () => {
  fc.assert(
    fc.property(kindAndSteps, ({ kind, steps }) => {
      const open = stepsOf(kind).filter((step) => mayFollow(kind, steps, step));
      assert.equal(open.length > 0, !LAST.includes(`${kind} ${movedTo(kind, steps)}`));
    }),
  );
});

const at = (day: number) => new Date(Date.UTC(2025, 5, day));
const dated = (step: string, from: number, to = from): DatedStep => ({
  step,
  happenedFrom: at(from),
  happenedTo: at(to),
});
const datedSteps = fc
  .uniqueArray(
    fc.record({
      step: fc.constantFrom(...stepsOf("rsd")),
      from: fc.integer({ min: 1, max: 9 }),
      long: fc.nat(5),
    }),
    {
      maxLength: 8,
      selector: ({ step, from, long }) => `${step} ${from} ${long}`,
    },
  )
  .map((steps) => steps.map(({ step, from, long }) => dated(step, from, from + long)));

test("the order in which steps were recorded does not matter, also for those of one day", () => {
  assert.deepEqual(
    inOrder(
      "rsd",
      [
        dated("decision_served", 3),
        dated("recognised", 3),
        dated("interviewed", 1),
        dated("registered", 1, 2),
      ],
      "UTC",
    ).map(({ step }) => step),
    ["interviewed", "registered", "recognised", "decision_served"],
  );
  fc.assert(
    fc.property(datedSteps, fc.infiniteStream(fc.nat()), (steps, random) => {
      const shuffled = steps
        .map((step) => ({ step, at: random.next().value as number }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ step }) => step);
      assert.deepEqual(inOrder("rsd", shuffled, "UTC"), inOrder("rsd", steps, "UTC"));
    }),
  );
});

test("a file is opened in the middle of a procedure: what is known first needs no reason, until how it began is", () => {
  for (const step of ["interviewed", "excluded", "certificate_issued", "certificate_renewed", "recognised"])
    assert.equal(isInPlace("rsd", [step], 0), true, step);
  assert.equal(isInPlace("extradition", ["decision_learned", "appealed"], 0), true);
  assert.equal(isInPlace("extradition", ["extradition_arrest", "request_received"], 0), false);
  assert.equal(isInPlace("extradition", ["extradition_arrest", "request_received"], 1), true);
  assert.equal(isInPlace("rsd", ["recognised", "registered"], 0), false);
});

test("a step before its procedure began is impossible, unless the procedure may be joined at it", () => {
  const began = [dated("request_received", 5), dated("decided", 8)];
  assert.equal(beganAfter("extradition", began, dated("consented", 3), "UTC")?.step, "request_received");
  assert.equal(beganAfter("extradition", began, dated("arrested", 3), "UTC"), undefined);
  assert.equal(beganAfter("extradition", began, dated("consented", 3, 5), "UTC"), undefined);
  assert.equal(
    beganAfter("rsd", [dated("interviewed", 5)], dated("certificate_issued", 3), "UTC"),
    undefined,
  );
  assert.equal(beganAfter("rsd", [], dated("certificate_issued", 3), "UTC"), undefined);
});

test("nothing is before what it cannot do without: of those that are recorded one at least is not later", () => {
  const before = (kind: DeclaredProcedure, steps: DatedStep[], step: DatedStep) =>
    beforeWhatItNeeds(kind, steps, step)?.step;
  const decided = [dated("request_received", 2), dated("decided", 5)];
  assert.equal(before("extradition", decided, dated("decision_served", 3)), "decided");
  assert.equal(before("extradition", decided, dated("decision_served", 5)), undefined);
  assert.equal(before("extradition", decided, dated("decision_served", 3, 6)), undefined);
  assert.equal(
    before("extradition", [...decided, dated("refused", 1)], dated("decision_served", 3)),
    undefined,
  );
  assert.equal(before("extradition", [], dated("decision_served", 3)), undefined);
  assert.equal(before("interim_measures", [dated("granted", 4)], dated("breached", 3)), "granted");
  assert.equal(before("state_asylum", [dated("appealed", 4)], dated("appeal_dismissed", 3)), "appealed");
  assert.equal(before("rsd", [dated("registered", 5)], dated("interviewed", 3)), "registered");
  // The decision is not recorded: it needs the request all the same.
  assert.equal(
    before("extradition", [dated("request_received", 4)], dated("surrender_set", 3)),
    "request_received",
  );
});

test("a step that is recorded, or moved, leaves none before what it needs that was not so already", () => {
  const served = [dated("decision_served", 3)];
  const left = (was: DatedStep[], is: DatedStep[]) => leftBefore("extradition", was, is)?.step;
  assert.equal(left(served, [...served, dated("decided", 5)]), "decision_served");
  assert.equal(left(served, [...served, dated("decided", 3)]), undefined);
  const wrong = [...served, dated("decided", 5)];
  assert.equal(left(wrong, [...wrong, dated("appealed", 6)]), undefined);
});

test("whatever is recorded, the order of recording decides of no impossible date", () => {
  fc.assert(
    fc.property(datedSteps, (steps) => {
      const possible = (order: DatedStep[]) =>
        order.every((step, at) => {
          const so = order.slice(0, at);
          return !beforeWhatItNeeds("rsd", so, step) && !leftBefore("rsd", so, [...so, step]);
        });
      const fits = (all: DatedStep[]) => !all.some((one) => beforeWhatItNeeds("rsd", all, one));
      if (possible(steps)) assert.ok(fits(steps));
    }),
  );
});

test("certificates, permits, custody and a surrender that is set carry a last day; nothing else does", () => {
  const carrying = KINDS.flatMap((kind) => stepsOf(kind).filter((step) => carriesEnd(kind, step)));
  assert.deepEqual([...new Set<string>(carrying)].sort(), [
    "certificate_issued",
    "certificate_renewed",
    "exit_permit",
    "extended",
    "extradition_arrest",
    "refugee_certificate_issued",
    "refugee_certificate_renewed",
    "surrender_set",
    "temporary_custody_ordered",
  ]);
});
