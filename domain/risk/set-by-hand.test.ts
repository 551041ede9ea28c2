import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { assessRisk, type RiskAssessment } from "./assess-risk.ts";
import { asSet, levelOf } from "./set-by-hand.ts";

const now = new Date("2025-07-07T09:00:00+05:00");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const held: RiskAssessment = assessRisk({
  now,
  whereabouts: "detained",
  ageBand: "18-59",
  countryOfOrigin: "UZB",
  profile: [],
  papersValidUntil: later(24 * 85),
  unhcrStatus: "mandate_refugee",
  detention: { ground: "criminal", takenAt: later(-41), silenceDueAt: later(5) },
});

test("a level that is set stands until its end, with the reasons for the other one", () => {
  const set = asSet(held, { level: "extreme", until: later(48) }, now);
  assert.deepEqual([held.level, set.level], ["high", "extreme"]);
  assert.deepEqual(set.reasons, held.reasons);
  assert.equal(levelOf(set.reasons), "high");
  assert.deepEqual(set.changesAt, later(5), "the silence alarm comes first");
});

test("it ends by itself", () => {
  assert.deepEqual(asSet(held, { level: "low", until: now }, now), held);
  const set = asSet(held, { level: "low", until: later(2) }, now);
  assert.deepEqual([set.level, set.changesAt], ["low", later(2)]);
});

test("whatever is set, nothing is lost of why, and it never outlasts its end", () => {
  fc.assert(
    fc.property(fc.constantFrom(...RISK_LEVELS), fc.integer({ min: -100, max: 100 }), (level, hours) => {
      const set = asSet(held, { level, until: later(hours) }, now);
      assert.equal(set.level, hours > 0 ? level : held.level);
      assert.equal(levelOf(set.reasons), held.level);
      if (hours > 0) assert.ok(set.changesAt && set.changesAt <= later(hours));
    }),
  );
});

test("where nothing speaks for a risk, it is low", () => assert.equal(levelOf([]), "low"));
