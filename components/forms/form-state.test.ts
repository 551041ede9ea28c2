import assert from "node:assert/strict";
import { test } from "node:test";
import { textValues, untouched, withEarlierOffers } from "./form-state.ts";

test("a refused form gives everything back but what the framework added and passwords", () => {
  const form = new FormData();
  form.append("note", "They took him");
  form.append("seen", "counsel");
  form.append("seen", "family");
  form.append("empty", "");
  form.append("password", "never back");
  form.append("signInPassword", "never back");
  form.append("$ACTION_REF_1", "");
  assert.deepEqual(textValues(form), { note: "They took him", seen: ["counsel", "family"], empty: "" });
});

test("what was offered before is still offered: it may be the answer", () => {
  const first = { ...untouched, offers: { who: [{ value: "a", label: "Terak" }] } };
  const second = withEarlierOffers(first, {
    ...untouched,
    problems: [{ field: "place", sentence: "Say where." }],
  });
  assert.deepEqual(second.offers, first.offers);
  assert.equal(second.problems.length, 1);
});
