import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CLOCK_CHANGES } from "#domain/vocabulary/clock-changes.ts";
import { clockByHand } from "./by-hand.ts";
import { type ChangeOfClock, changed } from "./changed.ts";
import type { Clock } from "./clock.ts";

const at = (time: string) => new Date(`2025-${time}:00+05:00`);
const set = { id: "one", kind: "their_duty", timeZone: "Asia/Almaty" } as const;
const computed: Clock = {
  ...clockByHand({ ...set, dueAt: at("07-08T16:10"), dueOn: null, recordedAt: at("07-05T16:10") }, "KAZ"),
  key: "kz.release|held",
  rule: "kz.release",
};
const warning: Clock = {
  ...computed,
  key: "kz.warning|held",
  rule: "kz.warning",
  relativeTo: "kz.release",
  dueAt: at("07-08T04:10"),
  computation: { period: "PT72H", end: at("07-08T16:10"), minus: "PT12H" },
};
const change = (fields: Partial<ChangeOfClock>): ChangeOfClock => ({
  clockKey: computed.key,
  change: "stopped",
  at: at("07-06T10:00"),
  dueAt: null,
  dueOn: null,
  ...fields,
});
const extended = change({ change: "extended", dueAt: at("07-10T16:10") });

test("a limit that was extended ends at its new end, and says so; what rests on it moves along", () => {
  const [soon, end] = changed([computed, warning], [extended]);
  assert.deepEqual([soon?.key, soon?.dueAt], [warning.key, at("07-10T04:10")]);
  assert.deepEqual([end?.state, end?.dueAt], ["running", at("07-10T16:10")]);
  assert.deepEqual(end?.changes, [{ change: "extended", at: extended.at, dueAt: at("07-10T16:10") }]);
});

test("a limit that was stopped stays stopped; restarted, it counts on with what was left", () => {
  const [halted] = changed([computed], [change({})]);
  assert.deepEqual([halted?.state, halted?.stoppedBy], ["stopped", "by_hand"]);
  const [again] = changed([computed], [change({}), change({ change: "restarted", at: at("07-06T15:00") })]);
  assert.deepEqual([again?.state, again?.stoppedAt, again?.dueAt], ["running", undefined, at("07-08T21:10")]);
});

test("of whole days a limit counts on by days, to the end of the last", () => {
  const whole = clockByHand(
    {
      ...set,
      dueAt: new Date("2025-07-15T18:59:59.999Z"),
      dueOn: "2025-07-15",
      recordedAt: at("07-05T16:10"),
    },
    "KAZ",
  );
  const own = { clockKey: whole.key };
  const [again] = changed(
    [whole],
    [change({ ...own }), change({ ...own, change: "restarted", at: at("07-09T08:00") })],
  );
  assert.deepEqual([again?.dueOn, again?.dueAt], ["2025-07-18", new Date("2025-07-18T18:59:59.999Z")]);
});

test("held beyond a limit is evidence: the limit that somebody recorded it of runs on", () => {
  const lapsed = change({ change: "lapsed", at: computed.dueAt });
  assert.equal(changed([computed], [lapsed])[0]?.stoppedBy, "lapsed");
  const [beyond] = changed([{ ...computed, heldBeyond: true }], [lapsed]);
  assert.deepEqual([beyond?.state, beyond?.changes?.[0]?.change], ["running", "lapsed"]);
});

test("what its rule stopped later stops a limit that somebody had begun again", () => {
  const byRule: Clock = {
    ...computed,
    state: "stopped",
    stoppedAt: at("07-07T09:00"),
    stoppedBy: "detention_ended",
  };
  const [ended] = changed([byRule], [change({}), change({ change: "restarted", at: at("07-06T15:00") })]);
  assert.deepEqual([ended?.state, ended?.stoppedBy], ["stopped", "detention_ended"]);
});

test("what was done before a limit began, or to one that no rule knows any more, changes nothing", () => {
  const none = [change({ at: at("07-05T10:00") }), change({ clockKey: "gone|held" })];
  assert.deepEqual(changed([computed], none), [computed]);
});

const someChange = fc.record({
  clockKey: fc.constantFrom(computed.key, warning.key, "gone|held"),
  change: fc.constantFrom(...CLOCK_CHANGES),
  at: fc
    .integer({ min: -10, max: 90 })
    .map((hours) => new Date(computed.startedAt.getTime() + hours * 3_600_000)),
  days: fc.integer({ min: -5, max: 30 }),
});
const asChange = ({
  days,
  ...one
}: {
  days: number;
  change: ChangeOfClock["change"];
  clockKey: string;
  at: Date;
}) =>
  ({
    ...one,
    dueAt: one.change === "extended" ? new Date(computed.dueAt.getTime() + days * 86_400_000) : null,
    dueOn: null,
  }) satisfies ChangeOfClock;

test("in which order changes were recorded does not matter", () => {
  fc.assert(
    fc.property(fc.array(someChange), fc.func(fc.nat()), (some, order) => {
      const changes = some.map(asChange);
      const shuffled = changes.toSorted((one, other) => order(one) - order(other));
      assert.deepEqual(changed([computed, warning], shuffled), changed([computed, warning], changes));
    }),
  );
});

test("no limit ends before it begins, and whatever else was done, what was stopped last is stopped", () => {
  fc.assert(
    fc.property(fc.array(someChange), (some) => {
      const changes = some.map(asChange);
      for (const clock of changed([computed, warning], changes)) assert.ok(clock.dueAt > clock.startedAt);
      const last = change({ at: new Date(computed.startedAt.getTime() + 100 * 3_600_000) });
      for (const clock of changed([computed, warning], [...changes, last]))
        assert.equal(clock.state, "stopped", clock.key);
    }),
  );
});
