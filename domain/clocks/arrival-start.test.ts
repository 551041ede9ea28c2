import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { atInstant, type When } from "#domain/when/when.ts";
import { arrivalStart } from "./arrival-start.ts";

const rule = { event: "arrival", or_risk_known: true } as const;
const at = (milliseconds: number) => atInstant(new Date(milliseconds));
const span = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
  .map(([from, length]): When => ({ ...at(from), latest: new Date(from + length) }));

test("somebody can have begun to ask for asylum only once they had come and knew of the risk", () => {
  fc.assert(
    fc.property(span, span, (arrived, riskKnown) => {
      const start = arrivalStart(rule, { arrived, riskKnown });
      assert.ok(start?.until);
      for (const [bound, moments] of [
        [start.at, [arrived.earliest, riskKnown.earliest]],
        [start.until, [arrived.latest, riskKnown.latest]],
      ] as const)
        assert.equal(+bound, Math.max(...moments.map(Number)));
      assert.equal(start.basis === "arrived", arrived.earliest >= riskKnown.earliest);
    }),
  );
});

test("of the two the one that is known counts; and a rule that asks for the arrival alone counts from it", () => {
  const [early, late] = [at(1000), at(2000)];
  assert.equal(arrivalStart(rule, { arrived: early })?.basis, "arrived");
  assert.equal(arrivalStart(rule, { riskKnown: late })?.basis, "risk_known");
  assert.equal(arrivalStart(rule, {}), undefined);
  assert.equal(arrivalStart({ event: "arrival" }, { arrived: early, riskKnown: late })?.basis, "arrived");
  assert.equal(arrivalStart({ event: "arrival" }, { riskKnown: late }), undefined);
});
