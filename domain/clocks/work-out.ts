import { computeClocks } from "./compute-clocks.ts";
import type { ClockFacts } from "./facts.ts";
import type { Rule, WorkedExample } from "./rule.ts";

/** What a worked example comes to, in the terms in which it states it. */
export type WorkedOut = { due: string | null; byPoliceRecord?: string; possible: boolean; stopped?: string };

/** Works out an example of a rule among all rules, those that are not verified too. */
export function workOut(rule: Rule, example: WorkedExample, rules: Rule[]): WorkedOut {
  const clocks = computeClocks(factsOf(example), rules);
  const clock = clocks.find((clock) => clock.rule === rule.key);
  if (clock === undefined) return { due: null, possible: false };
  return {
    due: clock.dueAt.toISOString(),
    byPoliceRecord: clock.second?.basis === "police_record" ? clock.second.dueAt.toISOString() : undefined,
    possible: clock.possible,
    stopped: clock.stoppedAt?.toISOString(),
  };
}

function factsOf({ detention, contacts, request, country_of_origin, age_band }: WorkedExample): ClockFacts {
  const taken = detention.taken ? new Date(detention.taken) : new Date(0);
  return {
    ageBand: age_band,
    countryOfOrigin: country_of_origin,
    detentions: [
      {
        id: "example",
        jurisdiction: detention.jurisdiction,
        timeZone: detention.time_zone,
        taken: {
          earliest: taken,
          latest: detention.taken_until ? new Date(detention.taken_until) : taken,
          precision:
            detention.taken === undefined ? "unknown" : detention.taken_until ? "interval" : "minute",
          about: false,
        },
        recordedStart: detention.police_record ? new Date(detention.police_record) : undefined,
        learnedAt: detention.learned ? new Date(detention.learned) : undefined,
        ground: detention.ground,
        custodyStage: detention.custody_stage,
        moves: detention.moves?.map(({ at, custody_stage }) => ({
          at: new Date(at),
          custodyStage: custody_stage,
        })),
        requestedBy: detention.requested_by,
        endedAt: detention.ended ? new Date(detention.ended) : undefined,
      },
    ],
    contacts: (contacts ?? []).map(({ at, outcome }) => ({
      detentionId: "example",
      at: new Date(at),
      outcome,
    })),
    requests: request && [
      request.map(({ at, step }) => ({
        step,
        happenedFrom: new Date(at),
        happenedTo: new Date(at),
        endsOn: null,
      })),
    ],
  };
}
