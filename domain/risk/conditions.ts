import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import type { RiskFacts } from "./facts.ts";

/** One line of domain.md 7: what holds, how high it makes the risk, and since or from when. */
export interface Condition {
  /** Below `risk.reasons` in the messages. */
  key: string;
  level: RiskLevel;
  holds: (facts: RiskFacts) => boolean;
  since?: (facts: RiskFacts) => Date | undefined;
  /** For what begins by time alone: the moment at which it does. */
  begins?: (facts: RiskFacts) => Date | undefined;
  /** For what ends by time alone: the moment from which it does not hold. */
  ends?: (facts: RiskFacts) => Date | undefined;
}

/** Strongest first; within a level, in the order in which they are said. */
export const CONDITIONS: readonly Condition[] = [
  {
    key: "held_on_extradition_request",
    level: "extreme",
    holds: heldOn("extradition_request"),
    since: takenAt,
  },
  {
    key: "held_requested",
    level: "extreme",
    // Held on the request itself is said above.
    holds: (facts) =>
      isHeld(facts) && requestsOfOrigin(facts).length > 0 && !heldOn("extradition_request")(facts),
    since: (facts) => earliest(requestsOfOrigin(facts).map(({ requestedAt }) => requestedAt)),
  },
  {
    key: "held_wanted",
    level: "extreme",
    holds: (facts) =>
      heldOn("wanted_by_foreign_state")(facts) || (isHeld(facts) && noticesOfOrigin(facts).length > 0),
    since: takenAt,
  },
  ...(
    [
      ["surrender_set", "surrenderSetAt"],
      ["extradition_decision_served", "decisionServedAt"],
      ["extradition_suspended", "suspendedAt"],
    ] as const
  ).map(
    ([key, happened]): Condition => ({
      key,
      level: "extreme",
      holds: (facts) =>
        mayBeTaken(facts) && (facts.extraditions ?? []).some((request) => request[happened] !== undefined),
      since: ({ extraditions = [] }) => earliest(extraditions.map((request) => request[happened])),
    }),
  ),
  {
    key: "measures_breached",
    level: "extreme",
    holds: (facts) => mayBeTaken(facts) && facts.measuresBreachedAt !== undefined,
    since: ({ measuresBreachedAt }) => measuresBreachedAt,
  },
  {
    key: "silence_unanswered",
    level: "extreme",
    holds: isHeld,
    begins: ({ detention }) => detention?.silenceDueAt,
  },
  { key: "moved_unknown", level: "extreme", holds: isSaidTo("moved_unknown"), since: whereaboutsSince },
  { key: "disappeared", level: "extreme", holds: isSaidTo("disappeared"), since: whereaboutsSince },

  { key: "detained", level: "high", holds: isHeld, since: takenAt },
  {
    key: "extradition_requested",
    level: "high",
    holds: (facts) => !isHeld(facts) && mayBeTaken(facts) && (facts.extraditions ?? []).length > 0,
    since: ({ extraditions = [] }) => earliest(extraditions.map(({ requestedAt }) => requestedAt)),
  },
  {
    key: "wanted",
    level: "high",
    holds: (facts) => !isHeld(facts) && mayBeTaken(facts) && (facts.wanted ?? []).length > 0,
    since: ({ wanted = [] }) => earliest(wanted.map(({ since }) => since)),
  },
  {
    key: "removal_ordered",
    level: "high",
    holds: (facts) => mayBeTaken(facts) && facts.removalOrderedAt !== undefined,
    since: ({ removalOrderedAt }) => removalOrderedAt,
  },
  {
    key: "hiding_and_known",
    level: "high",
    holds: (facts) => isSaidTo("in_hiding")(facts) && facts.profile.length > 0,
    since: whereaboutsSince,
  },
  {
    key: "hiding_and_tortured",
    level: "high",
    holds: (facts) => isSaidTo("in_hiding")(facts) && facts.torture === true,
    since: whereaboutsSince,
  },
  {
    key: "child_alone",
    level: "high",
    holds: (facts) => mayBeTaken(facts) && isChild(facts) && facts.childAlone === true,
  },
  {
    key: "refusal_served",
    level: "high",
    holds: (facts) => mayBeTaken(facts) && facts.refusalServedAt !== undefined,
    since: ({ refusalServedAt }) => refusalServedAt,
  },
  {
    key: "swept_without_papers",
    level: "high",
    holds: (facts) => mayBeTaken(facts) && facts.sweptAt !== undefined,
    begins: ({ sweptAt, papersValidUntil }) =>
      sweptAt && papersValidUntil && papersValidUntil > sweptAt ? papersValidUntil : sweptAt,
    ends: ({ sweptAt }) => sweptAt && new Date(sweptAt.getTime() + SEVEN_DAYS),
  },

  {
    key: "papers_ended",
    level: "medium",
    holds: mayBeTaken,
    begins: ({ papersValidUntil }) => papersValidUntil,
  },
  {
    key: "registration_refused",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && facts.stateStatus === "attempted",
  },
  {
    key: "rsd_pending",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && facts.unhcrStatus === "asylum_seeker",
  },
  {
    key: "asylum_pending",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && facts.stateStatus === "asylum_seeker",
  },
  {
    key: "not_recognised",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && !isRecognised(facts) && !asks(facts),
  },
  { key: "whereabouts_unknown", level: "medium", holds: isSaidTo("unknown"), since: whereaboutsSince },
  {
    key: "in_hiding",
    level: "medium",
    // In hiding for a reason that is known is said above.
    holds: (facts) => isSaidTo("in_hiding")(facts) && facts.profile.length === 0 && facts.torture !== true,
    since: whereaboutsSince,
  },
  {
    key: "in_country_of_origin",
    level: "medium",
    holds: isSaidTo("in_country_of_origin"),
    since: whereaboutsSince,
  },
  { key: "missing_papers", level: "medium", holds: (facts) => mayBeTaken(facts) && !facts.papersValidUntil },
  {
    key: "missing_ground",
    level: "medium",
    holds: (facts) => heldOn("unknown")(facts) || heldOn("none_given")(facts),
  },
  {
    key: "missing_taken_at",
    level: "medium",
    holds: ({ detention }) => detention !== undefined && !detention.takenAt,
  },
  {
    key: "missing_country_of_origin",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && !facts.countryOfOrigin,
  },
  { key: "missing_age", level: "medium", holds: (facts) => mayBeTaken(facts) && !facts.ageBand },
  {
    key: "missing_child_alone",
    level: "medium",
    holds: (facts) => mayBeTaken(facts) && isChild(facts) && facts.childAlone === undefined,
  },
];

/** Wanted by a state other than the one they fled, a person is detained, which is high; unknown counts as the one they fled. */
function heldOn(ground: NonNullable<RiskFacts["detention"]>["ground"]) {
  return ({ detention, countryOfOrigin }: RiskFacts) =>
    detention?.ground === ground &&
    (detention.requestedBy === undefined ||
      countryOfOrigin === undefined ||
      detention.requestedBy === countryOfOrigin);
}

/** Of which state a request is, or they fled, is not known: it counts as theirs. */
function requestsOfOrigin({ extraditions = [], countryOfOrigin }: RiskFacts) {
  return extraditions.filter(
    ({ requestedBy }) =>
      requestedBy === undefined || countryOfOrigin === undefined || requestedBy === countryOfOrigin,
  );
}

/** From which state they fled is not known: any that looks for them may be the one. */
function noticesOfOrigin({ wanted = [], countryOfOrigin }: RiskFacts) {
  return wanted.filter(({ by }) => countryOfOrigin === undefined || by === countryOfOrigin);
}

const earliest = (dates: (Date | undefined)[]) =>
  dates
    .filter((date) => date !== undefined)
    .sort((one, other) => one.getTime() - other.getTime())
    .at(0);

function isSaidTo(whereabouts: RiskFacts["whereabouts"]) {
  return (facts: RiskFacts) => facts.whereabouts === whereabouts;
}

function isHeld({ whereabouts, detention }: RiskFacts) {
  return detention !== undefined || whereabouts === "detained";
}

function isChild({ ageBand }: RiskFacts) {
  return ageBand === "0-4" || ageBand === "5-11" || ageBand === "12-17";
}

/** Those who have left, or died, need no papers against an arrest; for all others a fact that is missing is a risk. */
function mayBeTaken(facts: RiskFacts) {
  return isHeld(facts) || !BEYOND_REACH.has(facts.whereabouts);
}

/** By either: each protects by itself. */
function isRecognised({ unhcrStatus, stateStatus }: RiskFacts) {
  return unhcrStatus === "mandate_refugee" || unhcrStatus === "derivative" || stateStatus === "recognised";
}

/** That they wait, or asked in vain, is said by a reason of its own. */
function asks({ unhcrStatus, stateStatus }: RiskFacts) {
  return unhcrStatus === "asylum_seeker" || stateStatus === "asylum_seeker" || stateStatus === "attempted";
}

function takenAt({ detention }: RiskFacts) {
  return detention?.takenAt;
}

function whereaboutsSince(facts: RiskFacts) {
  return facts.whereaboutsSince;
}

const SEVEN_DAYS = 7 * 86_400_000;

const BEYOND_REACH = new Set<RiskFacts["whereabouts"]>(["departed", "resettled", "died"]);
