import assert from "node:assert/strict";
import { test } from "node:test";
import { createTranslator } from "next-intl";
import { shippedRules } from "#db/rules/rules.ts";
import type { Sentence } from "#domain/refusals.ts";
import { atInstant } from "#domain/when/when.ts";
import messages from "#messages/en.json" with { type: "json" };
import { sayAmount } from "./amount.ts";
import { amountOf } from "./amount-of.ts";
import type { Clock } from "./clock.ts";
import { computeClocks } from "./compute-clocks.ts";
import { levelOf } from "./level.ts";
import { sayComputation } from "./say-computation.ts";

const at = (local: string) => new Date(`2025-${local}:00+05:00`);
const now = at("07-07T09:00");

const t = createTranslator({ locale: "en", messages, onError: (error) => assert.fail(error.message) });
const said = ({ key, params }: Sentence) => t(key as Parameters<typeof t>[0], params);

function clock(rule: string, endedAt?: Date): Clock {
  const lochin = {
    id: "d1",
    jurisdiction: "KAZ",
    timeZone: "Asia/Almaty",
    taken: atInstant(at("07-05T16:10")),
    ground: "wanted_by_foreign_state" as const,
    custodyStage: "police_detention" as const,
    endedAt,
  };
  const found = computeClocks({ ageBand: "18-59", detentions: [lochin], contacts: [] }, shippedRules).find(
    (clock) => clock.rule === rule,
  );
  assert.ok(found);
  return found;
}

const amount = (clock: Clock, now: Date) => said(sayAmount(clock, { now, locale: "en" }));

test("amounts are rounded down", () => {
  const hours = (number: number) => said({ key: "clocks.amount.left", params: amountOf(number * 3_600_000) });
  assert.equal(hours(38.9 * 24), "38 days");
  assert.equal(hours(72), "3 days");
  assert.equal(hours(71.99), "71 h");
  assert.equal(hours(6), "6 h");
  assert.equal(hours(5.34), "5 h 20 min");
  assert.equal(hours(0.21), "12 min");
});

test("what is left, and whose fault it is that nothing is", () => {
  assert.equal(amount(clock("kz.cpc.587"), now), "31 h");
  assert.equal(amount(clock("kz.cpc.588.motion"), now), "19 h");
  assert.equal(amount(clock("team.silence.detained"), now), "overdue by 16 h");
  assert.equal(amount(clock("kz.cpc.587"), at("07-08T19:20")), "held beyond the limit for 3 h 10 min");
  assert.equal(amount(clock("kz.cpc.588.motion"), at("07-08T04:22")), "passed 12 min ago");
  assert.equal(amount(clock("kz.cpc.587", at("07-06T12:00")), now), "stopped Sun 6 July");
  const certificate = { ...clock("kz.cpc.587"), kind: "protection_ends" as const };
  assert.equal(amount(certificate, at("07-09T09:00")), "ended Tue 8 July");
});

test("limits that are dates are near as dates are", () => {
  const request = clock("kz.cpc.588.no_request");
  assert.equal(amount(request, now), "38 days");
  assert.equal(amount(request, at("08-12T17:00")), "2 days");
  assert.equal(amount(request, at("08-13T00:10")), "tomorrow");
  assert.equal(amount(request, at("08-14T09:00")), "today");
});

test("levels follow the hours or days that are left, and a rule's own warnings", () => {
  const levels = (rule: string, ...moments: string[]) =>
    moments.map((moment) => levelOf(clock(rule), at(moment)));
  assert.deepEqual(
    levels("kz.cpc.587", "07-07T16:09", "07-07T16:10", "07-08T10:09", "07-08T10:10", "07-08T16:10"),
    ["running", "soon", "soon", "now", "over"],
  );
  assert.deepEqual(
    levels("kz.cpc.588.no_request", "08-07T16:09", "08-07T16:10", "08-12T16:10", "08-14T16:10"),
    ["running", "soon", "now", "over"],
  );
  assert.deepEqual(
    levels("team.silence.detained", "07-05T16:10", "07-06T10:10", "07-06T14:10", "07-06T16:10"),
    ["running", "soon", "now", "over"],
  );
  assert.equal(levelOf(clock("kz.cpc.587", at("07-06T12:00")), at("07-09T09:00")), "stopped");
});

test("a clock shows its computation", () => {
  const computation = (rule: string) => said(sayComputation(clock(rule), { now, locale: "en" }));
  assert.equal(
    computation("kz.cpc.587"),
    "Taken at Sat 5 July, 16:10, plus 72 h: Tue 8 July, 16:10. KZ CPC 587 §1-2.",
  );
  assert.equal(
    computation("kz.cpc.588.warning.no_request"),
    "Taken at Sat 5 July, 16:10, plus 40 days: Thu 14 August, 16:10; less 10 days: Mon 4 August, 16:10. KZ CPC 588 §6.",
  );
});
