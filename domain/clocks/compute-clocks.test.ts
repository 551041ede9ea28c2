import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shippedRules } from "#db/rules/rules.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { atInstant, notKnown } from "#domain/when/when.ts";
import { activeRules } from "./active-rules.ts";
import { type Clock, clockFrom } from "./clock.ts";
import { computeClocks } from "./compute-clocks.ts";
import type { ClockFacts, ContactFacts, DetentionFacts, ProcedureFacts } from "./facts.ts";
import { levelOf } from "./level.ts";
import type { Rule } from "./rule.ts";

/** As long as no office has switched any. */
const running = activeRules(shippedRules);

const at = (local: string) => new Date(`2025-${local}:00+05:00`);

const lochin: DetentionFacts = {
  id: "d1",
  jurisdiction: "KAZ",
  timeZone: "Asia/Almaty",
  taken: atInstant(at("07-05T16:10")),
  recordedStart: at("07-05T20:40"),
  ground: "wanted_by_foreign_state",
  custodyStage: "police_detention",
};

const clocksOf = (detention: Partial<DetentionFacts> = {}, contacts: ContactFacts[] = [], rules = running) =>
  computeClocks({ countryOfOrigin: "UZB", detentions: [{ ...lochin, ...detention }], contacts }, rules);

function find(clocks: Clock[], rule: string): Clock {
  const found = clocks.find((clock) => clock.rule === rule);
  assert.ok(found, `${rule} does not run`);
  return found;
}

test("Lochin's limits, by when he was taken and by the police record", () => {
  const clocks = clocksOf();
  assert.deepEqual(
    clocks.map(({ rule, dueAt }) => [rule, dueAt]),
    [
      ["team.silence.detained", at("07-06T16:10")],
      ["kz.cpc.588.motion", at("07-08T04:10")],
      ["kz.cpc.587", at("07-08T16:10")],
      ["kz.cpc.588.warning.no_extradition_arrest", at("08-04T16:10")],
      ["kz.cpc.588.warning.no_request", at("08-04T16:10")],
      ["kz.cpc.588.no_extradition_arrest", at("08-14T16:10")],
      ["kz.cpc.588.no_request", at("08-14T16:10")],
    ],
  );
  const release = find(clocks, "kz.cpc.587");
  assert.equal(release.basis, "taken");
  assert.equal(release.possible, false);
  assert.deepEqual(release.second?.dueAt, at("07-08T20:40"));
  assert.deepEqual(find(clocks, "kz.cpc.588.motion").computation, {
    period: "PT72H",
    end: at("07-08T16:10"),
    minus: "PT12H",
  });
  assert.equal(find(clocks, "kz.cpc.588.no_request").dueOn, "2025-08-14");
  assert.equal(find(clocks, "team.silence.detained").second, undefined);
});

test("while the ground is not known every rule that could apply runs as possible, and narrows when it is known", () => {
  const open = clocksOf({ ground: "unknown" });
  const law = open.filter(({ kind }) => kind === "their_duty");
  assert.ok(law.every(({ possible }) => possible));
  assert.deepEqual(find(law, "kz.cpc.131.general").dueAt, at("07-07T16:10"));
  assert.equal(find(open, "team.silence.detained").possible, false);
  assert.deepEqual(clocksOf({ ground: "none_given" }), open);
  assert.ok(!clocksOf().some(({ rule }) => rule === "kz.cpc.131.general"));
  assert.deepEqual(
    clocksOf({ ground: "administrative" }).map(({ rule }) => rule),
    ["team.silence.detained"],
  );
});

test("an approximate start counts from its earliest moment and says so", () => {
  const taken = {
    ...atInstant(at("07-05T15:00")),
    latest: at("07-05T16:00"),
    precision: "interval" as const,
  };
  const release = find(clocksOf({ taken }), "kz.cpc.587");
  assert.deepEqual([release.dueAt, release.atTheEarliest], [at("07-08T15:00"), true]);
  const unknown = find(clocksOf({ taken: notKnown(at("07-07T09:00")) }), "kz.cpc.587");
  assert.deepEqual(
    [unknown.basis, unknown.dueAt, unknown.second],
    ["police_record", at("07-08T20:40"), undefined],
  );
  assert.equal(unknown.atTheLatest, true);
  assert.deepEqual(clocksOf({ taken: notKnown(at("07-07T09:00")), recordedStart: undefined }), []);
});

test("nobody knows when they were taken: the law ends by then at the latest, the team counts from when it was told", () => {
  const unknown = {
    taken: notKnown(at("07-08T09:00")),
    recordedStart: undefined,
    learnedAt: at("07-07T09:00"),
  };
  const release = find(clocksOf(unknown), "kz.cpc.587");
  assert.deepEqual(
    [
      release.basis,
      release.dueAt,
      release.atTheLatest,
      release.atTheEarliest,
      release.possible,
      release.startedIn,
    ],
    ["learned", at("07-10T09:00"), true, false, false, "d1"],
  );
  assert.deepEqual(release.doubts, [{ doubt: "start_unknown" }]);
  assert.equal(levelOf(release, at("07-07T09:00")), "soon");
  const silence = find(clocksOf(unknown), "team.silence.detained");
  assert.deepEqual([silence.dueAt, silence.atTheLatest], [at("07-08T09:00"), undefined]);
  const moved = {
    ...unknown,
    moves: [{ id: "m", at: at("07-06T10:00"), custodyStage: "police_detention" as const }],
  };
  assert.deepEqual(find(clocksOf(moved), "kz.cpc.587").dueAt, at("07-09T10:00"));
  const neither = {
    ...moved,
    moves: [
      {
        ...moved.moves[0],
        id: "m",
        from: new Date(0),
        at: at("07-06T10:00"),
        custodyStage: "police_detention" as const,
      },
    ],
  };
  assert.deepEqual(find(clocksOf(neither), "kz.cpc.587").dueAt, at("07-09T10:00"));
});

test("what was ordered before we learned of a detention is of it, what was before the end of the last one is not", () => {
  const ordered = (local: string): ProcedureFacts => ({
    id: "p1",
    kind: "extradition",
    steps: [
      {
        id: "s1",
        step: "temporary_custody_ordered",
        happenedFrom: at(local),
        happenedTo: at(local),
        endsOn: null,
      },
    ],
  });
  const unknown = {
    ...lochin,
    taken: notKnown(at("07-07T09:00")),
    recordedStart: undefined,
    learnedAt: at("07-07T09:00"),
  };
  const before = { ...lochin, id: "d0", taken: atInstant(at("07-01T09:00")), endedAt: at("07-03T09:00") };
  const rules = (local: string) =>
    computeClocks({ detentions: [before, unknown], contacts: [], procedures: [ordered(local)] }, running)
      .filter(({ subjectId }) => subjectId === "d1")
      .map(({ rule }) => rule);
  assert.ok(!rules("07-06T12:00").includes("kz.cpc.587"));
  assert.ok(rules("07-02T12:00").includes("kz.cpc.587"));
});

test("in another state its law counts from the move, in their own zone, and the first state’s counts no more", () => {
  const moves = [
    {
      id: "m1",
      at: at("07-06T10:00"),
      custodyStage: "police_detention" as const,
      jurisdiction: "RUS",
      timeZone: "Asia/Omsk",
    },
    { id: "m2", at: at("07-06T20:00"), custodyStage: "police_detention" as const },
  ];
  const clocks = clocksOf({ moves });
  const left = find(clocks, "kz.cpc.587");
  assert.deepEqual([left.stoppedBy, left.stoppedAt], ["state_left", at("07-06T10:00")]);
  const there = find(clocks, "ru.const.22");
  assert.deepEqual(
    [there.basis, there.dueAt, there.timeZone, there.subjectId, there.state, there.startedIn],
    ["moved", at("07-08T10:00"), "Asia/Omsk", "d1", "running", "m1"],
  );
  const silence = find(clocks, "team.silence.detained");
  assert.deepEqual([silence.state, silence.dueAt], ["running", at("07-06T16:10")]);
  const back = {
    id: "m3",
    at: at("07-07T08:00"),
    custodyStage: "police_detention" as const,
    jurisdiction: "KAZ",
    timeZone: "Asia/Almaty",
  };
  const again = clocksOf({ moves: [back, ...moves] }).filter(({ rule }) => rule === "kz.cpc.587");
  assert.deepEqual(
    again.map(({ key, dueAt, state }) => [key, dueAt, state]),
    [
      ["kz.cpc.587|d1", at("07-08T16:10"), "stopped"],
      ["kz.cpc.587|m3", at("07-10T08:00"), "running"],
    ],
  );
});

test("a police record that is earlier counts first", () => {
  const release = find(clocksOf({ recordedStart: at("07-05T14:00") }), "kz.cpc.587");
  assert.deepEqual([release.basis, release.dueAt], ["police_record", at("07-08T14:00")]);
  assert.deepEqual([release.second?.basis, release.second?.dueAt], ["taken", at("07-08T16:10")]);
  assert.equal(find(clocksOf({ recordedStart: at("07-05T16:10") }), "kz.cpc.587").second, undefined);
});

test("only a contact that took place begins the silence again", () => {
  const contact = (local: string, outcome: "took_place" | "denied", entry: number): ContactFacts => ({
    detentionId: "d1",
    at: at(local),
    outcome,
    entry,
  });
  const contacts = [contact("07-05T18:30", "took_place", 38), contact("07-06T10:00", "denied", 40)];
  const silence = find(clocksOf({}, contacts), "team.silence.detained");
  assert.deepEqual([silence.basis, silence.startedBy, silence.dueAt], ["contact", 38, at("07-06T18:30")]);
  assert.equal(silence.key, find(clocksOf(), "team.silence.detained").key);
  const another = { ...contact("07-06T12:00", "took_place", 41), detentionId: "d2" };
  assert.deepEqual(clocksOf({}, [...contacts, another]), clocksOf({}, contacts));
});

test("the end of a detention stops every clock of it and of no other", () => {
  const other = { ...lochin, id: "d2", endedAt: at("07-06T12:00") };
  const clocks = computeClocks({ detentions: [lochin, other], contacts: [] }, running);
  for (const clock of clocks) {
    const ended = clock.subjectId === "d2";
    assert.deepEqual(
      [clock.state, clock.stoppedAt],
      ended ? ["stopped", other.endedAt] : ["running", undefined],
    );
  }
});

test("a rule runs only where, when and for whom it is in force", () => {
  const release = shippedRules.find(({ key }) => key === "kz.cpc.587") as Rule;
  const runs = (rule: Partial<Rule>, facts: Partial<ClockFacts> = {}) =>
    computeClocks({ detentions: [lochin], contacts: [], ...facts }, [{ ...release, ...rule }]).map(
      (clock) => clock.possible,
    );
  assert.deepEqual(runs({ valid_from: "2025-07-05", valid_to: "2025-07-05" }), [false]);
  assert.deepEqual(runs({ valid_from: "2025-07-06" }), []);
  assert.deepEqual(runs({ valid_to: "2025-07-04" }), []);
  assert.deepEqual(runs({ jurisdiction: "KGZ" }), []);
  assert.deepEqual(runs({ verified: false }), [false]);
  const starts_on: Rule["starts_on"] = {
    event: "detention",
    counted_from: ["taken"],
    age_bands: ["5-11", "12-17"],
  };
  assert.deepEqual(runs({ starts_on }, { ageBand: "12-17" }), [false]);
  assert.deepEqual(runs({ starts_on }), [true]);
  assert.deepEqual(runs({ starts_on }, { ageBand: "18-59" }), []);
});

test("a relative rule without its base does not run", () => {
  const motion = shippedRules.filter(({ key }) => key === "kz.cpc.588.motion");
  assert.deepEqual(clocksOf({}, [], motion), []);
});

test("a clock comes back from JSON as it was", () => {
  for (const clock of clocksOf({ endedAt: at("07-06T12:00") })) {
    assert.deepEqual(JSON.stringify(clockFrom(JSON.parse(JSON.stringify(clock)))), JSON.stringify(clock));
    assert.deepEqual(clockFrom(clock).dueAt, clock.dueAt);
  }
});

const instants = fc
  .integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 11) })
  .map((milliseconds) => new Date(milliseconds - (milliseconds % 60_000)));
const zones = fc.constantFrom(
  "Asia/Almaty",
  "Europe/Istanbul",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kathmandu",
);
const detentions: fc.Arbitrary<DetentionFacts> = fc.record({
  id: fc.constantFrom("d1", "d2", "d3"),
  jurisdiction: fc.constantFrom("KAZ", "RUS", "TUR", "DEU", "KGZ"),
  timeZone: zones,
  taken: fc.tuple(instants, fc.nat(5000)).map(([earliest, minutes]) => ({
    ...atInstant(earliest),
    latest: new Date(earliest.getTime() + minutes * 60_000),
    precision: "interval" as const,
  })),
  recordedStart: fc.option(instants, { nil: undefined }),
  ground: fc.constantFrom(...DETENTION_GROUNDS),
  custodyStage: fc.constantFrom(...CUSTODY_STAGES),
  requestedBy: fc.constantFrom(undefined, "AZE", "UZB"),
  endedAt: fc.option(instants, { nil: undefined }),
});
const contacts: fc.Arbitrary<ContactFacts> = fc.record({
  detentionId: fc.constantFrom("d1", "d2", "d3"),
  at: instants,
  outcome: fc.constantFrom("took_place", "denied"),
});
const facts: fc.Arbitrary<ClockFacts> = fc.record({
  countryOfOrigin: fc.constantFrom(undefined, "UZB", "AZE"),
  detentions: fc.uniqueArray(detentions, { selector: ({ id }) => id, maxLength: 3 }),
  contacts: fc.array(contacts, { maxLength: 5 }),
});

test("no clock ends before its start, hours are hours, and the earlier start counts", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      for (const clock of computeClocks(facts, shippedRules)) {
        assert.ok(clock.dueAt > clock.startedAt);
        if (clock.second)
          assert.ok(clock.second.startedAt >= clock.startedAt && clock.second.dueAt >= clock.dueAt);
        const hours = /^PT(\d+)H$/.exec(clock.computation.period)?.[1];
        const exact = clock.startedAt.getTime() + Number(hours) * 3_600_000;
        if (hours !== undefined) assert.equal(clock.computation.end.getTime(), exact);
      }
    }),
  );
});

test("the order of recording does not matter", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      const backwards = {
        ...facts,
        detentions: facts.detentions.toReversed(),
        contacts: facts.contacts.toReversed(),
      };
      assert.deepEqual(
        computeClocks(backwards, shippedRules.toReversed()),
        computeClocks(facts, shippedRules),
      );
    }),
  );
});

test("correcting a start moves what depends on it by as much, and nothing else", () => {
  const days = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(
      fc.uniqueArray(detentions, { selector: ({ id }) => id, minLength: 2, maxLength: 2 }),
      days,
      (two, shift) => {
        const [first, second] = two as [DetentionFacts, DetentionFacts];
        const moved = (date: Date) => new Date(date.getTime() + shift * 86_400_000);
        // A place whose clocks never change, so that a day is always as long.
        const before = { ...first, timeZone: "Asia/Tashkent", recordedStart: undefined };
        const { taken } = before;
        const after = {
          ...before,
          taken: { ...taken, earliest: moved(taken.earliest), latest: moved(taken.latest) },
        };
        const clocks = (one: DetentionFacts) =>
          computeClocks({ detentions: [one, second], contacts: [] }, shippedRules);
        const ends = (one: DetentionFacts, subject: DetentionFacts) =>
          new Map(
            clocks(one).flatMap((clock) =>
              clock.subjectId === subject.id ? [[clock.key, clock.dueAt]] : [],
            ),
          );
        assert.deepEqual(ends(after, second), ends(before, second));
        assert.deepEqual(
          ends(after, first),
          new Map([...ends(before, first)].map(([key, dueAt]) => [key, moved(dueAt)])),
        );
      },
    ),
  );
});

test("knowing the ground never adds a clock", () => {
  fc.assert(
    fc.property(detentions, (detention) => {
      const keys = (ground: DetentionFacts["ground"]) =>
        computeClocks({ detentions: [{ ...detention, ground }], contacts: [] }, shippedRules).map(
          ({ key }) => key,
        );
      const open = new Set(keys("unknown"));
      assert.ok(keys(detention.ground).every((key) => open.has(key)));
    }),
  );
});
