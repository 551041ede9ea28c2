import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { shippedRules } from "#db/rules/rules.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { CUSTODY_STAGES } from "#domain/vocabulary/custody-stages.ts";
import { DETENTION_GROUNDS } from "#domain/vocabulary/detention-grounds.ts";
import { MEDICAL_EXAMINATIONS } from "#domain/vocabulary/medical-examinations.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { atInstant, notKnown } from "#domain/when/when.ts";
import { activeRules } from "./active-rules.ts";
import { type ChangeOfClock, changed } from "./changed.ts";
import type { Clock } from "./clock.ts";
import { computeClocks } from "./compute-clocks.ts";
import type { ClockFacts, ProcedureFacts } from "./facts.ts";
import { keptOf } from "./kept.ts";
import { loadRestDays } from "./rest-days.ts";
import type { Rule } from "./rule.ts";

const besides = { others: shippedRules, restDays: await loadRestDays() };
const clocksOf = (facts: ClockFacts, rules: Rule[] = shippedRules) => computeClocks(facts, rules, besides);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const instants = fc
  .integer({ min: Date.UTC(2023, 0), max: Date.UTC(2026, 11) })
  .map((milliseconds) => new Date(milliseconds - (milliseconds % MINUTE)));
const happened = fc.tuple(instants, fc.constantFrom(0, 90, 1440)).map(([happenedFrom, minutes]) => ({
  happenedFrom,
  happenedTo: new Date(happenedFrom.getTime() + minutes * MINUTE),
}));
const ids = fc.uuid();
const states = fc.constantFrom("KAZ", "KGZ", "RUS", "TUR", "DEU");
const zones = fc.constantFrom("Asia/Almaty", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
const days = fc.constantFrom(null, null, "2024-02-29", "2025-09-30", "2026-12-31");

const procedures = fc.constantFrom("rsd" as const, "state_asylum" as const, "extradition" as const).chain(
  (kind): fc.Arbitrary<ProcedureFacts> =>
    fc.record({
      id: ids,
      kind: fc.constant(kind),
      requestingState: fc.constantFrom("UZB", "GEO"),
      steps: fc.array(
        fc
          .tuple(ids, fc.constantFrom(...(stepsOf(kind) as string[])), happened, days)
          .map(([id, step, when, endsOn]) => ({ id, step, ...when, endsOn })),
        { maxLength: 6 },
      ),
    }),
);
const moves = fc.record({
  id: ids,
  at: instants,
  custodyStage: fc.constantFrom(...CUSTODY_STAGES),
  place: fc.option(fc.tuple(states, zones), { nil: undefined }),
});
const detentions = fc.record({
  id: ids,
  jurisdiction: states,
  timeZone: zones,
  taken: fc.oneof({ weight: 4, arbitrary: instants.map(atInstant) }, instants.map(notKnown)),
  learnedAt: instants,
  moves: fc.array(
    moves.map(({ place, ...move }) => ({
      ...move,
      ...(place && { jurisdiction: place[0], timeZone: place[1] }),
    })),
    { maxLength: 3 },
  ),
  recordedStart: fc.option(instants, { nil: undefined }),
  ground: fc.constantFrom(...DETENTION_GROUNDS),
  custodyStage: fc.constantFrom(...CUSTODY_STAGES),
  requestedBy: fc.constantFrom(undefined, "UZB", "GEO"),
  perhapsFor: fc.constantFrom(undefined, ["GEO", "UZB"], [null, "UZB"]),
  endedAt: fc.option(instants, { nil: undefined }),
});
const facts: fc.Arbitrary<ClockFacts> = fc.record({
  ageBand: fc.constantFrom(...AGE_BANDS),
  countryOfOrigin: fc.constantFrom("UZB", "AZE"),
  file: fc.record({ id: fc.constant("file"), jurisdiction: states, timeZone: zones, openedAt: instants }),
  arrived: instants.map(atInstant),
  detentions: fc.array(detentions, { maxLength: 2 }),
  contacts: fc.constant([]),
  procedures: fc.array(procedures, { maxLength: 3 }),
  attempts: fc.array(
    fc
      .tuple(ids, fc.constantFrom(...ASYLUM_ATTEMPTS), happened)
      .map(([id, outcome, when]) => ({ id, outcome, ...when })),
    { maxLength: 2 },
  ),
  illTreatments: fc.array(
    fc
      .tuple(ids, fc.constantFrom(...MEDICAL_EXAMINATIONS), happened, fc.nat(3000))
      .map(([id, examination, when, minutes]) => ({
        id,
        examination,
        ...when,
        recordedAt: new Date(when.happenedTo.getTime() + minutes * MINUTE),
      })),
    { maxLength: 2 },
  ),
  whereabouts: fc.array(
    fc
      .tuple(ids, fc.constantFrom(...WHEREABOUTS), instants)
      .map(([id, whereabouts, at]) => ({ id, whereabouts, sinceFrom: at, sinceTo: at })),
    { maxLength: 3 },
  ),
  spokenTo: fc.array(instants, { maxLength: 2 }),
});

const daySet = (clock: { computation: { period: string }; basis: string }) =>
  clock.computation.period === "day_set" || clock.basis === "surrender";

test("nothing is due before its start, but for a paper that says so itself", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      for (const clock of clocksOf(facts))
        if (!daySet(clock)) assert.ok(clock.dueAt > clock.startedAt, clock.key);
    }),
  );
});

test("every clock of a file has a key of its own", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      const keys = clocksOf(facts).map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
    }),
  );
});

test("the order in which things were recorded does not matter", () => {
  const turned = <T>(list: T[] | undefined): T[] => (list ?? []).toReversed();
  fc.assert(
    fc.property(facts, (facts) => {
      const shuffled: ClockFacts = {
        ...facts,
        detentions: turned(facts.detentions).map((one) => ({ ...one, moves: turned(one.moves) })),
        procedures: turned(facts.procedures).map((one) => ({ ...one, steps: turned(one.steps) })),
        attempts: turned(facts.attempts),
        illTreatments: turned(facts.illTreatments),
        whereabouts: turned(facts.whereabouts),
        spokenTo: turned(facts.spokenTo),
      };
      const [clocks, others] = [clocksOf(facts), clocksOf(shuffled, shippedRules.toReversed())];
      assert.deepEqual(others, clocks);
      const changes = clocks.flatMap((clock, index) => doneTo(clock, index));
      assert.deepEqual(changed(others, changes.toReversed()), changed(clocks, changes));
    }),
  );
});

/** Something that may be done by hand to any limit, now one thing and now another. */
function doneTo({ key, startedAt, dueAt }: Clock, index: number): ChangeOfClock[] {
  const half = new Date((startedAt.getTime() + dueAt.getTime()) / 2);
  const about = { clockKey: key, at: half, until: new Date(half.getTime() + DAY), dueOn: null };
  const restarted = {
    ...about,
    change: "restarted" as const,
    at: new Date(half.getTime() + HOUR),
    dueAt: null,
  };
  return [
    [{ ...about, change: "extended" as const, dueAt: new Date(dueAt.getTime() + 3 * DAY) }],
    [{ ...about, change: "stopped" as const, dueAt: null }, restarted],
    [{ ...about, change: "lapsed" as const, at: dueAt, dueAt: null }],
  ][index % 3] as ChangeOfClock[];
}

test("of what is said to be late, or in time, the moments do not cross; and nothing stops before it can have begun", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      for (const clock of clocksOf(facts)) {
        const { dueAt, latestDueAt = dueAt, stoppedAt, stoppedFrom = stoppedAt } = clock;
        assert.ok(latestDueAt >= dueAt);
        if (stoppedAt === undefined || stoppedFrom === undefined) continue;
        assert.ok(stoppedFrom <= stoppedAt);
        const kept = keptOf(clock);
        if (kept === "in_time") assert.ok(stoppedAt <= dueAt && !clock.atTheLatest);
        if (kept === "late") assert.ok(stoppedFrom > latestDueAt);
      }
    }),
  );
});

test("of who is held in another state since a move no limit of the first runs on, and none of the other began before", () => {
  fc.assert(
    fc.property(facts, instants, (facts, at) => {
      const move = {
        id: "the move",
        at,
        custodyStage: "police_detention" as const,
        jurisdiction: "RUS",
        timeZone: "Asia/Omsk",
      };
      const held = {
        ...facts.detentions[0],
        id: "the one",
        jurisdiction: "KAZ",
        timeZone: "Asia/Almaty",
        taken: atInstant(new Date(at.getTime() - DAY)),
        ground: "unknown" as const,
        custodyStage: "police_detention" as const,
        learnedAt: at,
        moves: [move],
      };
      const clocks = clocksOf({ ...facts, detentions: [{ ...held, endedAt: undefined }] }).filter(
        ({ subjectId }) => subjectId === "the one",
      );
      const [there, here] = [
        clocks.filter(({ jurisdiction }) => jurisdiction === "RUS"),
        clocks.filter(({ rule }) => rule.startsWith("kz.")),
      ];
      assert.ok(there.length > 0 && here.length > 0);
      for (const clock of there) assert.ok(clock.startedAt >= at);
      for (const clock of here) assert.ok(clock.stoppedAt && clock.stoppedAt <= at, clock.key);
    }),
  );
});

test("a clock that has stopped stays as it was, whatever happens after all that is known", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...ASYLUM_ATTEMPTS), (facts, outcome) => {
      const later = new Date(Date.UTC(2028, 0));
      const when = { happenedFrom: later, happenedTo: later };
      const step = (one: ProcedureFacts) => ({
        id: `later ${one.id}`,
        step: one.kind === "extradition" ? "handed_over" : "withdrawn",
        ...when,
        endsOn: null,
      });
      const more: ClockFacts = {
        ...facts,
        attempts: [...(facts.attempts ?? []), { id: "later", outcome, ...when }],
        procedures: (facts.procedures ?? []).map((one) => ({ ...one, steps: [...one.steps, step(one)] })),
        whereabouts: [
          ...(facts.whereabouts ?? []),
          { id: "later", whereabouts: "departed", sinceFrom: later, sinceTo: later },
        ],
      };
      const after = new Map(clocksOf(more).map((clock) => [clock.key, clock]));
      for (const clock of clocksOf(facts))
        if (clock.stoppedAt && clock.stoppedAt < later) assert.deepEqual(after.get(clock.key), clock);
    }),
  );
});

test("correcting one start moves the clocks of what it is about, and no other", () => {
  const moved = (date: Date) => new Date(date.getTime() + 3 * DAY);
  fc.assert(
    fc.property(facts, instants, (facts, at) => {
      const told = (happenedFrom: Date): ClockFacts => ({
        ...facts,
        illTreatments: [
          {
            id: "the one",
            examination: "refused",
            happenedFrom,
            happenedTo: happenedFrom,
            recordedAt: moved(at),
          },
        ],
      });
      const others = (facts: ClockFacts) =>
        clocksOf(facts).filter(({ subjectId }) => subjectId !== "the one");
      const own = (facts: ClockFacts) => clocksOf(facts).filter(({ subjectId }) => subjectId === "the one");
      assert.deepEqual(others(told(moved(at))), others(told(at)));
      assert.deepEqual(
        own(told(moved(at))).map(({ dueAt }) => dueAt),
        own(told(at)).map(({ dueAt }) => moved(dueAt)),
      );
    }),
  );
});

test("no change of summer time or zone moves a count of hours", () => {
  fc.assert(
    fc.property(facts, zones, (facts, timeZone) => {
      for (const { counting, computation, startedAt } of clocksOf(facts)) {
        const hours = /^PT(\d+)H$/.exec(computation.period)?.[1];
        if (counting === "hours")
          assert.equal(computation.end.getTime() - startedAt.getTime(), Number(hours) * HOUR);
      }
      const hourly = (zone: ClockFacts) =>
        clocksOf(zone)
          .filter(({ counting }) => counting === "hours")
          .map(({ key, dueAt }) => [key, dueAt])
          .sort();
      const elsewhere = facts.detentions.map((detention) => ({ ...detention, timeZone }));
      const inForce = (rule: Rule) => rule.valid_from === undefined && rule.valid_to === undefined;
      assert.ok(shippedRules.filter(({ counting }) => counting === "hours").every(inForce));
      assert.deepEqual(hourly({ ...facts, detentions: elsewhere }), hourly(facts));
    }),
  );
});

test("all that runs for a known ground runs as long as it is not known", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      const keys = (some: ClockFacts) => clocksOf(some).map(({ key }) => key);
      const unknown = facts.detentions.map((one) => ({ ...one, ground: "unknown" as const }));
      const open = new Set(keys({ ...facts, detentions: unknown }));
      assert.ok(keys(facts).every((key) => open.has(key)));
    }),
  );
});

test("a rule that is not verified changes no end of one that is, it only casts doubt", () => {
  fc.assert(
    fc.property(facts, (facts) => {
      const ends = (others: Rule[]) =>
        computeClocks(facts, activeRules(shippedRules), { others }).map(({ key, dueAt }) => [key, dueAt]);
      assert.deepEqual(ends(shippedRules), ends([]));
    }),
  );
});
