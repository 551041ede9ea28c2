import assert from "node:assert/strict";
import { test } from "node:test";
import { isOutcomeShown } from "./outcome-shown.ts";

const nothing = { whereabouts: "unknown", unhcr: "none", state: "none" } as const;

test("an outcome is shown by where they are, or by who has recognised them", () => {
  assert.equal(isOutcomeShown("resettled", { ...nothing, whereabouts: "resettled" }), true);
  assert.equal(isOutcomeShown("resettled", { ...nothing, whereabouts: "in_hiding" }), false);
  assert.equal(isOutcomeShown("handed_over", { ...nothing, whereabouts: "in_country_of_origin" }), true);
  assert.equal(isOutcomeShown("recognised_and_safe", { ...nothing, unhcr: "mandate_refugee" }), true);
  assert.equal(isOutcomeShown("local_status", { ...nothing, unhcr: "mandate_refugee" }), false);
});

test("an outcome that says neither needs nothing that shows it", () => {
  for (const outcome of ["lost_contact", "withdrew", "duplicate", "moved_to_other_organisation"] as const)
    assert.equal(isOutcomeShown(outcome, nothing), undefined);
});
