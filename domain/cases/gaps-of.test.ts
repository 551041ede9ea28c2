import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { GAPS, GAPS_AT, type Missing, situationOf } from "#domain/vocabulary/gaps.ts";
import { type Completeness, gapsOf } from "./gaps-of.ts";
import { isIn, numberOf } from "./situations.ts";

/** Somebody at liberty of whom everything is known, with counsel and papers, and who asked UNHCR for protection. */
const complete: Completeness = {
  open: true,
  stage: "active",
  assigned: true,
  counsel: true,
  beyond: { was: false },
  decisions: [],
  protections: [{ procedure: "rsd", recognised: true, certificate: "valid_to" }],
  gone: false,
  papers: true,
  asked: true,
  known: { countryOfOrigin: true, age: true, sex: true, arrival: true, grounds: true },
};
const held = {
  timeKnown: true,
  placeKnown: true,
  groundKnown: true,
  stageKnown: true,
  contacted: true,
};

const TABLE: [says: string, file: Partial<Completeness>, missing: Missing[]][] = [
  ["everything is there", {}, []],
  ["nobody carries it", { assigned: false }, [{ gap: "no_caseworker" }]],
  [
    "at intake nobody is asked yet for grounds, nor whether they asked for protection",
    {
      stage: "intake",
      asked: false,
      protections: [],
      known: { ...complete.known, grounds: false, arrival: false },
    },
    [{ gap: "no_arrival" }],
  ],
  [
    "worked on, and nobody was asked for protection",
    { asked: false, protections: [], known: { ...complete.known, grounds: false } },
    [{ gap: "not_asked" }, { gap: "no_grounds" }],
  ],
  [
    "held at a stage nobody knows, without counsel",
    { held: { ...held, stageKnown: false }, counsel: false },
    [{ gap: "no_counsel" }, { gap: "no_stage" }],
  ],
  ["without counsel, at liberty, and no state asks", { counsel: false }, []],
  [
    "a state asks for somebody at liberty",
    { counsel: false, request: { id: "request", bars: false } },
    [{ gap: "no_bars", about: "request" }, { gap: "no_counsel_at_liberty" }],
  ],
  [
    "held beyond a limit, and nobody has recorded it",
    { beyond: { was: true, unrecorded: "kz.cpc.587|1" } },
    [{ gap: "beyond_not_recorded", about: "kz.cpc.587|1" }],
  ],
  ["held beyond a limit, which is recorded", { beyond: { was: true } }, []],
  ["in hiding since nobody spoke to them", { hiding: { spokenTo: false } }, [{ gap: "not_spoken_to" }]],
  [
    "one decision was served, the other not",
    {
      decisions: [
        { procedure: "rsd", served: true },
        { procedure: "state_asylum", served: false },
      ],
    },
    [{ gap: "not_served", about: "state_asylum" }],
  ],
  [
    "recognised without a certificate, and pending without one with the state",
    {
      protections: [
        { procedure: "rsd", recognised: true, certificate: "none" },
        { procedure: "state_asylum", recognised: false, certificate: "none" },
      ],
    },
    [
      { gap: "no_certificate", about: "state_asylum" },
      { gap: "no_proof", about: "rsd" },
    ],
  ],
  [
    "a certificate that says no last day",
    { protections: [{ procedure: "rsd", recognised: false, certificate: "no_last_day" }] },
    [{ gap: "no_last_day", about: "rsd" }],
  ],
  [
    "handed over, to nobody knows where, and seen by nobody: their papers matter no more",
    { gone: true, papers: false, home: { placeKnown: false, seen: false } },
    [{ gap: "no_place_at_home" }, { gap: "not_seen_at_home" }],
  ],
  ["closed, and everything else is asked no more", { open: false, assigned: false, papers: false }, []],
  [
    "closed as resettled, and last known to hide",
    { open: false, outcomeShown: false },
    [{ gap: "outcome_not_shown" }],
  ],
];

for (const [says, file, missing] of TABLE)
  test(says, () => assert.deepEqual(gapsOf({ ...complete, ...file }).missing, missing));

const file = fc.record({
  ...Object.fromEntries(
    Object.keys(complete).map((key) => [
      key,
      fc.constantFrom(
        ...TABLE.map(([, one]) => ({ ...complete, ...one })[key as keyof Completeness]),
        complete[key as keyof Completeness],
      ),
    ]),
  ),
  held: fc.constantFrom(undefined, held, { ...held, contacted: false }),
}) as fc.Arbitrary<Completeness>;

test("nothing is missing outside of the situation in which it can be", () => {
  fc.assert(
    fc.property(file, (file) => {
      const { situations, missing } = gapsOf(file);
      for (const { gap } of missing) assert.ok(situations.includes(situationOf(gap)), gap);
      for (const situation of situations) assert.ok(isIn(numberOf(situations), situation));
    }),
  );
});

test("each gap stands in one part of the report", () => {
  const parts = Object.values(GAPS_AT).flatMap((gaps) => Object.keys(gaps));
  assert.deepEqual(parts.toSorted(), GAPS.toSorted());
});
