import { readEdtf } from "#domain/when/edtf.ts";
import { exactly } from "#domain/when/exactly.ts";
import { activeRules } from "./active-rules.ts";
import type { ClockDoubt } from "./clock.ts";
import { computeClocks } from "./compute-clocks.ts";
import type { RestDays } from "./end-from.ts";
import type { ClockFacts, DetentionFacts, Happened, ProcedureFacts } from "./facts.ts";
import { type Kept, keptOf } from "./kept.ts";
import type { Rule, WorkedExample } from "./rule.ts";

/** What a worked example comes to, in the terms in which it states it. */
export type WorkedOut = {
  due: string | null;
  /** From when it counts, where it runs. */
  from?: string | undefined;
  dueOn?: string | undefined;
  byPoliceRecord?: string | undefined;
  mayExtendTo?: string | undefined;
  possible: boolean;
  latestDue?: string | undefined;
  atTheLatest?: true | undefined;
  stopped?: string | undefined;
  stoppedFrom?: string | undefined;
  kept?: Kept | undefined;
  doubts: ClockDoubt[];
  /** Days are counted, to the end of the last. */
  wholeDays: boolean;
};

const RUNS_NOT = { due: null, possible: false, doubts: [], wholeDays: false };

/**
 * Works out an example of a rule among those that run: those that run unasked, those that the example switches on, and the rule
 * itself with the one on which it rests.
 */
export function workOut(rule: Rule, example: WorkedExample, rules: Rule[], restDays?: RestDays): WorkedOut {
  const base = typeof rule.period === "object" ? rule.period.relative_to : undefined;
  const on = [rule.key, base, ...(example.switched_on ?? [])];
  const switches = on.map((key = "") => ({ rule: key, on: true, period: example.period_read ?? null }));
  const running = activeRules(rules, switches);
  const clocks = computeClocks(factsOf(example), running, { others: rules, restDays });
  const clock = clocks.findLast((clock) => clock.rule === rule.key);
  if (clock === undefined) return RUNS_NOT;
  return {
    due: clock.dueAt.toISOString(),
    from: clock.startedAt.toISOString(),
    dueOn: clock.dueOn,
    byPoliceRecord: clock.second?.basis === "police_record" ? clock.second.dueAt.toISOString() : undefined,
    mayExtendTo: clock.mayExtendTo?.toISOString(),
    possible: clock.possible,
    latestDue: clock.latestDueAt?.toISOString(),
    atTheLatest: clock.atTheLatest || undefined,
    stopped: clock.stoppedAt?.toISOString(),
    stoppedFrom: clock.stoppedFrom?.toISOString(),
    kept: keptOf(clock),
    doubts: clock.doubts ?? [],
    wholeDays: clock.wholeDays === true,
  };
}

function factsOf(example: WorkedExample): ClockFacts {
  const { detention, contacts, request, procedures = [], attempts = [], whereabouts = [] } = example;
  const timeZone = example.file?.time_zone ?? detention?.time_zone ?? "UTC";
  const happened = (at: string, until = at) => happenedOf(at, until, timeZone);
  const known = (edtf: string | undefined) => (edtf === undefined ? undefined : readEdtf(edtf, timeZone));
  const [arrived, riskKnown] = [known(example.arrived), known(example.risk_known)];
  const requested = request ? [{ kind: "extradition" as const, steps: request }] : [];
  return {
    ...(example.age_band && { ageBand: example.age_band }),
    ...(example.country_of_origin !== undefined && { countryOfOrigin: example.country_of_origin }),
    file: {
      id: "file",
      jurisdiction: example.file?.jurisdiction ?? detention?.jurisdiction ?? "UKN",
      timeZone,
      ...(example.file?.opened !== undefined && { openedAt: new Date(example.file.opened) }),
    },
    ...(typeof arrived === "object" && { arrived }),
    ...(typeof riskKnown === "object" && { riskKnown }),
    ...(example.irregular_entry !== undefined && { irregularEntry: example.irregular_entry }),
    detentions: detention ? [detentionOf(detention)] : [],
    contacts: (contacts ?? []).map(({ at, outcome }) => ({
      detentionId: "example",
      at: new Date(at),
      outcome,
    })),
    procedures: [...requested, ...procedures].map(
      (one, index): ProcedureFacts => ({
        id: `procedure ${index}`,
        kind: one.kind,
        ...("requesting_state" in one &&
          one.requesting_state !== undefined && { requestingState: one.requesting_state }),
        steps: one.steps.map((step: ExampleStep, at) => ({
          id: `step ${index} ${at}`,
          step: step.step,
          ...happened(step.at, step.until),
          endsOn: step.ends_on ?? null,
        })),
      }),
    ),
    attempts: attempts.map(({ at, outcome }, index) => ({
      id: `attempt ${index}`,
      outcome,
      ...happened(at),
    })),
    illTreatments: (example.ill_treatment ?? []).map(({ at, recorded, examination }, index) => ({
      id: `ill-treatment ${index}`,
      examination,
      recordedAt: new Date(recorded),
      ...(at === undefined ? { happenedFrom: new Date(0), happenedTo: new Date(recorded) } : happened(at)),
    })),
    whereabouts: whereabouts.map(({ since, whereabouts }, index) => {
      const { happenedFrom, happenedTo } = happened(since);
      return { id: `whereabouts ${index}`, whereabouts, sinceFrom: happenedFrom, sinceTo: happenedTo };
    }),
    spokenTo: (example.spoken_to ?? []).map((at) => new Date(at)),
    ...(example.passport_until !== undefined && { passportUntil: example.passport_until }),
    ...(example.reviewed && {
      reviewed: { level: example.reviewed.level, since: new Date(example.reviewed.since) },
    }),
  };
}

type ExampleStep = { at: string; until?: string | undefined; step: string; ends_on?: string | undefined };

/** From the first moment of one to the last of the other: a day is known as a day. */
function happenedOf(at: string, until: string, timeZone: string): Happened {
  const moment = (text: string) => {
    const known = text.length > 10 ? undefined : exactly(text, "", timeZone);
    return typeof known === "object" ? known : { earliest: new Date(text), latest: new Date(text) };
  };
  return { happenedFrom: moment(at).earliest, happenedTo: moment(until).latest };
}

function detentionOf(detention: NonNullable<WorkedExample["detention"]>): DetentionFacts {
  const taken = new Date(detention.taken ?? 0);
  const { police_record, learned, ended, ended_until, moves, requested_by, perhaps_for } = detention;
  return {
    id: "example",
    jurisdiction: detention.jurisdiction,
    timeZone: detention.time_zone,
    taken: {
      earliest: taken,
      latest: new Date(detention.taken_until ?? detention.taken ?? learned ?? police_record ?? 0),
      precision: detention.taken === undefined ? "unknown" : detention.taken_until ? "interval" : "minute",
      about: false,
    },
    ...(police_record !== undefined && { recordedStart: new Date(police_record) }),
    ...(learned !== undefined && { learnedAt: new Date(learned) }),
    ground: detention.ground,
    custodyStage: detention.custody_stage,
    ...(moves && {
      moves: moves.map(({ from, at, custody_stage, jurisdiction, time_zone }, index) => ({
        id: `move ${index}`,
        ...(from !== undefined && { from: new Date(from) }),
        at: new Date(at),
        custodyStage: custody_stage,
        ...(jurisdiction !== undefined && { jurisdiction, timeZone: time_zone ?? detention.time_zone }),
      })),
    }),
    ...(requested_by !== undefined && { requestedBy: requested_by }),
    ...(perhaps_for && { perhapsFor: perhaps_for }),
    ...(ended !== undefined && { endedAt: new Date(ended) }),
    ...(ended_until !== undefined && { endedTo: new Date(ended_until) }),
  };
}
