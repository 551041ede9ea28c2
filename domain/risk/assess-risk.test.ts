import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import messages from "#messages/en.json" with { type: "json" };
import { assessRisk, compareRisk } from "./assess-risk.ts";
import { CONDITIONS } from "./conditions.ts";
import type { RiskFacts } from "./facts.ts";

const now = new Date("2025-07-07T09:00:00+05:00");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const safe: RiskFacts = {
  now,
  whereabouts: "at_liberty",
  ageBand: "18-59",
  countryOfOrigin: "UZB",
  profile: [],
  papersValidUntil: later(24 * 85),
  unhcrStatus: "mandate_refugee",
};
const detention = { ground: "criminal", takenAt: later(-41) } as const;
const held: RiskFacts = { ...safe, whereabouts: "detained", detention };

const assessed = (facts: RiskFacts) => {
  const { level, reasons } = assessRisk(facts);
  return [level, ...reasons.map(({ key, decisive }) => (decisive ? key : `(${key})`))].join(" ");
};

const TABLE: [string, RiskFacts, string][] = [
  ["at liberty, recognised, with valid papers", safe, "low"],
  ["recognised by the state alone", { ...safe, unhcrStatus: "rejected", stateStatus: "recognised" }, "low"],
  ["recognised by nobody", { ...safe, unhcrStatus: undefined }, "medium not_recognised"],
  ["rejected by both", { ...safe, unhcrStatus: "rejected", stateStatus: "refused" }, "medium not_recognised"],
  ["RSD pending", { ...safe, unhcrStatus: "asylum_seeker" }, "medium rsd_pending"],
  ["recognised, asylum pending", { ...safe, stateStatus: "asylum_seeker" }, "medium asylum_pending"],
  ["recognised, registration refused", { ...safe, stateStatus: "attempted" }, "medium registration_refused"],
  [
    "neither recognised nor registered",
    { ...safe, unhcrStatus: "none", stateStatus: "attempted" },
    "medium registration_refused",
  ],
  [
    "a refusal of the state that was served",
    { ...safe, stateStatus: "refused", refusalServedAt: later(-24) },
    "high refusal_served",
  ],
  [
    "held on an extradition request",
    { ...held, detention: { ...detention, ground: "extradition_request" } },
    "extreme held_on_extradition_request (detained)",
  ],
  [
    "held and wanted",
    { ...held, detention: { ...detention, ground: "wanted_by_foreign_state" } },
    "extreme held_wanted (detained)",
  ],
  [
    "held at the wish of a third state",
    { ...held, detention: { ...detention, ground: "extradition_request", requestedBy: "TUR" } },
    "high detained",
  ],
  [
    "held, its extradition asked by home",
    { ...held, extraditions: [{ requestedBy: "UZB" }] },
    "extreme held_requested (detained)",
  ],
  [
    "held on the request that is open",
    {
      ...held,
      detention: { ...detention, ground: "extradition_request" },
      extraditions: [{ requestedBy: "UZB" }],
    },
    "extreme held_on_extradition_request (detained)",
  ],
  [
    "held, asked for by who knows which state",
    { ...held, extraditions: [{}] },
    "extreme held_requested (detained)",
  ],
  ["held, asked for by a third state", { ...held, extraditions: [{ requestedBy: "TUR" }] }, "high detained"],
  [
    "at liberty, asked for by home",
    { ...safe, extraditions: [{ requestedBy: "UZB" }] },
    "high extradition_requested",
  ],
  [
    "at liberty, asked for by a third state",
    { ...safe, extraditions: [{ requestedBy: "TUR" }] },
    "high extradition_requested",
  ],
  [
    "flown out, the request still open",
    { ...safe, whereabouts: "resettled", extraditions: [{ requestedBy: "UZB" }] },
    "low",
  ],
  [
    "died, a day set to hand them over",
    { ...safe, whereabouts: "died", extraditions: [{ requestedBy: "UZB", surrenderSetAt: later(-1) }] },
    "low",
  ],
  [
    "a day is set to hand them over",
    { ...held, extraditions: [{ requestedBy: "TUR", surrenderSetAt: later(-1) }] },
    "extreme surrender_set (detained)",
  ],
  [
    "the decision to hand them over is served, at liberty",
    { ...safe, extraditions: [{ requestedBy: "UZB", decisionServedAt: later(-1) }] },
    "extreme extradition_decision_served (extradition_requested)",
  ],
  [
    "only interim measures hold it up",
    { ...safe, extraditions: [{ requestedBy: "UZB", suspendedAt: later(-1) }] },
    "extreme extradition_suspended (extradition_requested)",
  ],
  ["removal ordered, at liberty", { ...safe, removalOrderedAt: later(-1) }, "high removal_ordered"],
  ["removal ordered, held", { ...held, removalOrderedAt: later(-1) }, "high detained removal_ordered"],
  [
    "measures were broken, and they are in the country of origin",
    { ...safe, whereabouts: "in_country_of_origin", measuresBreachedAt: later(-1) },
    "extreme measures_breached (in_country_of_origin)",
  ],
  [
    "measures were broken, and they were resettled since",
    { ...safe, whereabouts: "resettled", measuresBreachedAt: later(-1), removalOrderedAt: later(-2) },
    "low",
  ],
  [
    "held as a criminal, and wanted at home",
    { ...held, wanted: [{ by: "UZB", since: later(-60) }] },
    "extreme held_wanted (detained)",
  ],
  ["held, wanted by a third state", { ...held, wanted: [{ by: "TUR", since: later(-60) }] }, "high detained"],
  ["at liberty, wanted at home", { ...safe, wanted: [{ by: "UZB", since: later(-60) }] }, "high wanted"],
  [
    "at liberty, wanted by a third state",
    { ...safe, wanted: [{ by: "TUR", since: later(-60) }] },
    "high wanted",
  ],
  [
    "flown out, still wanted",
    { ...safe, whereabouts: "resettled", wanted: [{ by: "UZB", since: later(-60) }] },
    "low",
  ],
  ["moved, nobody knows where", { ...safe, whereabouts: "moved_unknown" }, "extreme moved_unknown"],
  ["disappeared", { ...safe, whereabouts: "disappeared" }, "extreme disappeared"],
  [
    "held, silence alarm unanswered",
    { ...held, detention: { ...detention, silenceDueAt: later(-14) } },
    "extreme silence_unanswered (detained)",
  ],
  [
    "held, silence alarm to come",
    { ...held, detention: { ...detention, silenceDueAt: later(2) } },
    "high detained",
  ],
  [
    "held, the ground not known",
    { ...held, detention: { ...detention, ground: "unknown" } },
    "high detained (missing_ground)",
  ],
  [
    "held, the time not known",
    { ...held, detention: { ground: "criminal" } },
    "high detained (missing_taken_at)",
  ],
  [
    "in hiding, a witness",
    { ...safe, whereabouts: "in_hiding", profile: ["witness"] },
    "high hiding_and_known",
  ],
  [
    "in hiding, tortured before",
    { ...safe, whereabouts: "in_hiding", torture: true },
    "high hiding_and_tortured",
  ],
  ["in hiding, unknown to anybody", { ...safe, whereabouts: "in_hiding" }, "medium in_hiding"],
  [
    "in the country of origin, with all papers",
    { ...safe, whereabouts: "in_country_of_origin" },
    "medium in_country_of_origin",
  ],
  [
    "a sweep in their city, and no papers recorded",
    { ...safe, papersValidUntil: undefined, sweptAt: later(-24 * 6) },
    "high swept_without_papers (missing_papers)",
  ],
  [
    "a sweep in their city, and papers that had ended",
    { ...safe, papersValidUntil: later(-24 * 9), sweptAt: later(-24 * 6) },
    "high swept_without_papers (papers_ended)",
  ],
  ["a sweep in their city, and valid papers", { ...safe, sweptAt: later(-24 * 6) }, "low"],
  [
    "a sweep in their city, more than seven days ago",
    { ...safe, papersValidUntil: undefined, sweptAt: later(-24 * 7) },
    "medium missing_papers",
  ],
  [
    "a sweep in the city that they have left",
    { ...safe, whereabouts: "departed", papersValidUntil: undefined, sweptAt: later(-1) },
    "low",
  ],
  ["a child alone", { ...safe, ageBand: "12-17", childAlone: true }, "high child_alone"],
  ["a child, alone or not", { ...safe, ageBand: "12-17" }, "medium missing_child_alone"],
  ["a child with family", { ...safe, ageBand: "12-17", childAlone: false }, "low"],
  ["papers that have ended", { ...safe, papersValidUntil: later(-1) }, "medium papers_ended"],
  ["no papers recorded", { ...safe, papersValidUntil: undefined }, "medium missing_papers"],
  ["whereabouts unknown", { ...safe, whereabouts: "unknown" }, "medium whereabouts_unknown"],
  [
    "nothing known",
    { now, whereabouts: "unknown", profile: [] },
    "medium not_recognised whereabouts_unknown missing_papers missing_country_of_origin missing_age",
  ],
  ["resettled", { now, whereabouts: "resettled", profile: [] }, "low"],
];

for (const [name, facts, expected] of TABLE) {
  test(`${name}: ${expected}`, () => assert.equal(assessed(facts), expected));
}

test("a level that will change by time alone says when", () => {
  assert.deepEqual(
    assessRisk({ ...held, detention: { ...detention, silenceDueAt: later(2) } }).changesAt,
    later(2),
  );
  assert.deepEqual(assessRisk(safe).changesAt, safe.papersValidUntil);
  const swept = { ...safe, sweptAt: later(-24) };
  assert.deepEqual(assessRisk({ ...swept, papersValidUntil: undefined }).changesAt, later(24 * 6));
  assert.deepEqual(assessRisk({ ...swept, papersValidUntil: later(24) }).changesAt, later(24));
  assert.equal(assessRisk({ ...safe, papersValidUntil: later(-1) }).changesAt, undefined);
});

test("every reason has its words, and the conditions stand strongest first", () => {
  for (const { key } of CONDITIONS)
    assert.ok(key in messages.risk.reasons && key in messages.risk.sentences, key);
  assert.deepEqual(
    CONDITIONS,
    CONDITIONS.toSorted((one, other) => compareRisk(other.level, one.level)),
  );
});

const moments = fc.integer({ min: -100, max: 100 }).map(later);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyFacts: fc.Arbitrary<RiskFacts> = fc.record({
  now: fc.constant(now),
  whereabouts: fc.constantFrom(...WHEREABOUTS),
  whereaboutsSince: optional(moments),
  ageBand: optional(fc.constantFrom(...AGE_BANDS)),
  childAlone: optional(fc.boolean()),
  countryOfOrigin: optional(fc.constantFrom("UZB", "TKM")),
  profile: fc.subarray([...PROFILES]),
  detention: optional(
    fc.record({
      ground: fc.constantFrom(...DETENTION_GROUNDS),
      takenAt: optional(moments),
      requestedBy: optional(fc.constantFrom("UZB", "TUR")),
      silenceDueAt: optional(moments),
    }),
  ),
  extraditions: optional(
    fc.array(
      fc.record({
        requestedBy: optional(fc.constantFrom("UZB", "TUR")),
        requestedAt: optional(moments),
        decisionServedAt: optional(moments),
        surrenderSetAt: optional(moments),
        suspendedAt: optional(moments),
      }),
      { maxLength: 2 },
    ),
  ),
  papersValidUntil: optional(moments),
  sweptAt: optional(fc.integer({ min: -200, max: 0 }).map(later)),
  torture: optional(fc.boolean()),
  unhcrStatus: optional(fc.constantFrom(...UNHCR_STATUSES)),
  stateStatus: optional(fc.constantFrom(...STATE_STATUSES)),
  refusalServedAt: optional(moments),
  removalOrderedAt: optional(moments),
  measuresBreachedAt: optional(moments),
});
const levelOf = (facts: RiskFacts) => assessRisk(facts).level;

test("the level is the highest reason that holds, and every reason of that level is decisive", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { level, reasons } = assessRisk(facts);
      assert.equal(
        level,
        reasons
          .map((reason) => reason.level)
          .sort(compareRisk)
          .at(-1) ?? "low",
      );
      assert.deepEqual(
        reasons.map(({ decisive }) => decisive),
        reasons.map((reason) => reason.level === level),
      );
    }),
  );
});

test("low is who is recognised, has valid papers and is at liberty, or is out of reach", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      if (levelOf(facts) !== "low") return;
      assert.equal(facts.detention, undefined);
      if (["departed", "resettled", "died"].includes(facts.whereabouts)) return;
      assert.equal(facts.whereabouts, "at_liberty");
      assert.ok(facts.papersValidUntil && facts.papersValidUntil > facts.now);
      assert.ok(
        ["mandate_refugee", "derivative"].includes(facts.unhcrStatus ?? "") ||
          facts.stateStatus === "recognised",
      );
    }),
    { numRuns: 1000 },
  );
});

test("not to know a fact never lowers the level below what the best answer would give", () => {
  const answers = {
    ageBand: AGE_BANDS,
    childAlone: [true, false],
    countryOfOrigin: ["UZB", "TKM", "TUR"],
    papersValidUntil: [later(-1), later(1)],
    unhcrStatus: UNHCR_STATUSES,
    stateStatus: STATE_STATUSES,
  };
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom(...(Object.keys(answers) as (keyof typeof answers)[])),
      (facts, fact) => {
        const known = answers[fact].map((answer) => levelOf({ ...facts, [fact]: answer })).sort(compareRisk);
        assert.ok(compareRisk(levelOf({ ...facts, [fact]: undefined }), known[0] ?? "low") >= 0);
      },
    ),
  );
});

test("what is added never lowers the level: a detention, a silence, a profile, time", () => {
  fc.assert(
    fc.property(
      anyFacts,
      anyFacts,
      fc.nat(200),
      (facts, { detention = { ground: "criminal" as const } }, hours) => {
        const notLower = (more: RiskFacts) => assert.ok(compareRisk(levelOf(more), levelOf(facts)) >= 0);
        if (facts.detention === undefined) notLower({ ...facts, detention });
        if (facts.detention)
          notLower({ ...facts, detention: { ...facts.detention, silenceDueAt: later(-1) } });
        notLower({ ...facts, profile: [...PROFILES] });
        const extraditions = facts.extraditions ?? [];
        notLower({ ...facts, extraditions: [...extraditions, {}] });
        notLower({ ...facts, extraditions: extraditions.map((one) => ({ ...one, suspendedAt: now })) });
        notLower({ ...facts, childAlone: true });
        notLower({ ...facts, sweptAt: now });
        // Seven days after a sweep its danger is over.
        if (facts.sweptAt === undefined) notLower({ ...facts, now: later(hours) });
      },
    ),
  );
});

test("nothing changes before the moment that was named", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { changesAt, ...before } = assessRisk(facts);
      if (changesAt === undefined) return;
      const { changesAt: _, ...justBefore } = assessRisk({
        ...facts,
        now: new Date(changesAt.getTime() - 1),
      });
      assert.deepEqual(justBefore, before);
      assert.notDeepEqual(assessRisk({ ...facts, now: changesAt }).reasons, before.reasons);
    }),
  );
});
