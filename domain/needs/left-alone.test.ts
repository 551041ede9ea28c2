import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { type Housemate, isChild, leftAlone } from "./left-alone.ts";

const mother: Housemate = { ageBand: "18-59", place: "head", whereabouts: "detained" };
const father: Housemate = { ageBand: "18-59", place: "spouse", whereabouts: "detained" };
const boy: Housemate = { ageBand: "12-17", place: "child", whereabouts: "at_liberty" };
const girl: Housemate = { ageBand: "0-4", place: "child", whereabouts: "at_liberty" };

test("when both parents are held, each of their children has nobody with them", () => {
  assert.deepEqual(leftAlone([mother, father, boy, girl]), [boy, girl]);
});

test("as long as one adult is at hand, or nobody knows where they are, no child is left alone", () => {
  for (const whereabouts of ["at_liberty", "in_hiding", "unknown"] as const)
    assert.deepEqual(leftAlone([mother, { ...father, whereabouts }, boy]), [], whereabouts);
  const grandmother: Housemate = { ageBand: "60+", place: "parent", whereabouts: "at_liberty" };
  assert.deepEqual(leftAlone([mother, father, grandmother, boy]), []);
});

test("who was handed over, or is dead, is not there either; but one adult at least is held", () => {
  for (const whereabouts of ["in_country_of_origin", "disappeared", "died"] as const) {
    assert.deepEqual(leftAlone([mother, { ...father, whereabouts }, boy]), [boy], whereabouts);
    assert.deepEqual(leftAlone([{ ...mother, whereabouts }, { ...father, whereabouts }, boy]), []);
  }
});

test("how old somebody is whom nobody has asked: a child of the house is a child, another is not", () => {
  assert.deepEqual(leftAlone([mother, { ...girl, ageBand: null }]).length, 1);
  assert.deepEqual(leftAlone([mother, { ...boy, ageBand: null, place: "other_relative" }]), []);
});

test("whoever lives together: only children are left alone, none in a household in which nobody is held", () => {
  const housemate = fc.record({
    ageBand: fc.option(fc.constantFrom(...AGE_BANDS)),
    place: fc.constantFrom(...HOUSEHOLD_PLACES),
    whereabouts: fc.constantFrom(...WHEREABOUTS),
  });
  fc.assert(
    fc.property(fc.array(housemate, { maxLength: 7 }), (household) => {
      const alone = leftAlone(household);
      assert.ok(alone.every(isChild));
      if (alone.length > 0)
        assert.ok(household.some((one) => !isChild(one) && one.whereabouts === "detained"));
      const free: Housemate = { ageBand: "18-59", place: "other", whereabouts: "at_liberty" };
      assert.deepEqual(leftAlone([...household, free]), []);
    }),
  );
});
