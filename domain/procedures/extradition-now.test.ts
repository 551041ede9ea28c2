import assert from "node:assert/strict";
import { test } from "node:test";
import { type ExtraditionNow, extraditionNow } from "./extradition-now.ts";
import { stepsOf } from "./machines.ts";

const at = (day: number) => new Date(Date.UTC(2025, 6, day));
/** One step a day, from 1 July. */
const now = (...steps: string[]): ExtraditionNow =>
  extraditionNow(
    steps.map((step, day) => ({
      step,
      happenedFrom: at(day + 1),
      endsOn: step === "surrender_set" ? "2025-07-20" : null,
    })),
  );

test("a request that has come is open since then", () => {
  assert.deepEqual(now("request_received"), { open: true, requestedAt: at(1) });
  assert.deepEqual(now("located", "request_received"), { open: true, requestedAt: at(2) });
});

test("a decision counts once it is served or learned, from the first of both", () => {
  assert.equal(now("request_received", "decided").decisionServedAt, undefined);
  assert.deepEqual(
    now("request_received", "decided", "decision_learned", "decision_served").decisionServedAt,
    at(3),
  );
});

test("a day set for the surrender stands until another is set, or interim measures hold it up", () => {
  const set = now("request_received", "decision_served", "surrender_set");
  assert.deepEqual(set.surrender, { setAt: at(3), on: "2025-07-20" });
  const held = now("request_received", "decision_served", "surrender_set", "suspended");
  assert.deepEqual([held.surrender, held.suspendedAt, held.decisionServedAt], [undefined, at(4), at(2)]);
  const again = now("request_received", "surrender_set", "suspended", "surrender_set");
  assert.deepEqual([again.surrender?.setAt, again.suspendedAt], [at(4), undefined]);
});

test("a decision that is overturned undoes what came of it, and the request stays open", () => {
  assert.deepEqual(now("request_received", "decision_served", "surrender_set", "overturned"), {
    open: true,
    requestedAt: at(1),
  });
});

test("every end closes it with all that came before, and a request that comes again opens it", () => {
  for (const end of ["handed_over", "refused", "request_withdrawn", "lapsed"]) {
    assert.deepEqual(now("request_received", "decision_served", "surrender_set", end), { open: false }, end);
    assert.deepEqual(now("request_received", "decision_served", end, "request_received"), {
      open: true,
      requestedAt: at(4),
    });
  }
});

test("that a decision not to hand them over was served, or learned, brings no danger back", () => {
  for (const told of ["decision_served", "decision_learned"]) {
    assert.deepEqual(now("request_received", "refused", told), { open: false }, told);
    assert.equal(now("request_received", "decided", "overturned", told).decisionServedAt, undefined, told);
    assert.equal(now("request_received", "refused", "appealed", told).decisionServedAt, undefined, told);
    assert.deepEqual(
      now("request_received", "refused", "appealed", "overturned", told).decisionServedAt,
      at(5),
    );
    assert.deepEqual(now("request_received", "decided", "upheld", told).decisionServedAt, at(4), told);
    assert.deepEqual(
      now("request_received", "refused", "request_received", told).decisionServedAt,
      at(4),
      told,
    );
    assert.deepEqual(
      now("request_received", "lapsed", "extradition_arrest", told).decisionServedAt,
      at(4),
      told,
    );
    assert.deepEqual(now("request_received", "refused", "decided", told).decisionServedAt, at(4), told);
  }
});

test("what a person consents to opens nothing that has ended, and ends nothing", () => {
  assert.equal(now("request_received", "refused", "consented").open, false);
  assert.equal(now("request_received", "consented").open, true);
});

test("no step but an end closes a request", () => {
  const ends = stepsOf("extradition").filter((step) => !now("request_received", step).open);
  assert.deepEqual(ends, ["handed_over", "refused", "request_withdrawn", "lapsed"]);
});
