import assert from "node:assert/strict";
import { test } from "node:test";
import { COUNTRY_CODES, countryName, listCountries } from "./countries.ts";

test("every country has a name, and they are listed by it", () => {
  const listed = listCountries("en-GB");
  assert.equal(listed.length, COUNTRY_CODES.length);
  assert.ok(listed.length > 240);
  assert.deepEqual(
    listed.find(({ value }) => value === "KAZ"),
    { value: "KAZ", label: "Kazakhstan" },
  );
  assert.equal(listed[0]?.label, "Afghanistan");
});

test("what is no country's code is shown as it is", () => {
  assert.equal(countryName("ZZZ", "en-GB"), "ZZZ");
});
