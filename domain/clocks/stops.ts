import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { ClockFacts, DetentionFacts, Move, StepFacts } from "./facts.ts";
import type { Occasion } from "./occasion.ts";
import { byKnownStart, bySince, heldAt } from "./occasions.ts";
import { orderedSteps } from "./ordered-steps.ts";
import type { Rule } from "./rule.ts";

/** What ends a clock before its time: one of `STOPS`, or a step, "extradition.appealed". */
export type StoppedBy = Rule["stops_on"][number];
export interface Stop {
  by: StoppedBy;
  at: Date;
}

/**
 * What stopped a rule's clock first, each at the latest moment at which it can have been: of two at one moment the one
 * that the rule names first.
 */
export const stopOf = (rule: Rule, root: Rule, occasion: Occasion, facts: ClockFacts): Stop | undefined =>
  rule.stops_on
    .flatMap((by) => {
      const at = momentOf(by, root, occasion, facts);
      return at ? { by, at } : [];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];

function momentOf(by: StoppedBy, root: Rule, occasion: Occasion, facts: ClockFacts): Date | undefined {
  const start = occasion.starts[0]?.at ?? new Date(0);
  const { detention } = occasion;
  switch (by) {
    case "detention_ended":
      return (detention ?? heldThen(facts.detentions, start))?.endedAt;
    case "custody_stage_left":
      return detention && stageLeftAt(root, detention, occasion.move);
    case "police_record":
      return detention?.recordedStart;
    case "request_received":
      return earliest(requestsOf(facts).map((steps) => received(steps, start)));
    case "temporary_custody_ordered":
    case "extradition_arrest":
      return earliest(requestsOf(facts).map((steps) => steps.find(isAfter(by, start))?.happenedTo));
    case "attempt":
      return earliest((facts.attempts ?? []).map(({ happenedTo }) => happenedTo));
    case "asylum_procedure":
      return earliest(stepsOfKind(facts, "state_asylum").map(({ happenedTo }) => happenedTo));
    case "examination":
      return examinedAt(occasion, facts);
    case "whereabouts_left":
      return leftAt(occasion, facts);
    case "person_gone":
      return goneSince(facts, start);
    case "passed_before_file":
      return undefined;
    default:
      return stepStop(by, root, occasion, facts, start);
  }
}

const isOf = ({ starts_on }: Rule, stage: DetentionFacts["custodyStage"]) =>
  starts_on?.event !== "detention" || (starts_on.custody_stages?.includes(stage) ?? true);

/** With the first other stage after the first one that the rule is about; as long as none is known, after the arrest. */
function stageLeftAt(root: Rule, { custodyStage, moves = [] }: DetentionFacts, begun: Move | undefined) {
  const first = begun ?? (custodyStage === "unknown" ? moves.find(isKnownOf(root)) : undefined);
  return moves
    .slice(first ? moves.indexOf(first) + 1 : 0)
    .find(({ custodyStage: stage }) => stage !== "unknown" && !isOf(root, stage))?.at;
}

const isKnownOf =
  (root: Rule) =>
  ({ custodyStage: stage }: Move) =>
    stage !== "unknown" && isOf(root, stage);

const GONE = new Set<string>(["departed", "resettled", "in_country_of_origin", "died"]);

/** Since when they are gone. Who has come back is gone no more, and who had not come yet when it began was not gone. */
function goneSince({ whereabouts = [] }: ClockFacts, start: Date): Date | undefined {
  const ordered = whereabouts.toSorted(bySince);
  const back = ordered.findLastIndex(({ whereabouts }) => !GONE.has(whereabouts));
  return ordered.slice(back + 1).find(({ whereabouts, sinceTo }) => whereabouts === "died" || sinceTo > start)
    ?.sinceTo;
}

/** The detention during which something happened. */
const heldThen = (detentions: DetentionFacts[], at: Date) =>
  detentions
    .filter((detention) => heldAt(detention, at))
    .toSorted(
      (one, other) =>
        byKnownStart(one, other) || Number(one.endedAt ?? Infinity) - Number(other.endedAt ?? Infinity),
    )[0];

const requestsOf = ({ procedures, file }: ClockFacts): StepFacts[][] =>
  (procedures ?? [])
    .filter(({ kind }) => kind === "extradition")
    .map((request) => orderedSteps(request, file?.timeZone ?? "UTC"));

const stepsOfKind = ({ procedures }: ClockFacts, kind: string): StepFacts[] =>
  (procedures ?? []).filter((procedure) => procedure.kind === kind).flatMap(({ steps }) => steps);

/** A request that is still made when somebody is taken has been received before; one that came to its end has not. */
const received = (steps: StepFacts[], start: Date) =>
  extraditionNow(steps.filter(({ happenedTo }) => happenedTo <= start)).requestedAt ??
  steps.find(isAfter("request_received", start))?.happenedTo;

/** An order of an earlier detention is none of this one. */
const isAfter =
  (by: string, start: Date) =>
  ({ step, happenedTo }: StepFacts) =>
    step === by && happenedTo > start;

/** In its own procedure the steps say themselves which of them stopped what. */
function stepStop(by: string, root: Rule, { stop, subjectId }: Occasion, facts: ClockFacts, start: Date) {
  const [kind = "", step = ""] = by.split(".");
  const own = root.starts_on?.event === "step" && root.starts_on.procedure === kind;
  if (own) return stop?.by === by ? stop.at : undefined;
  const others = (facts.procedures ?? []).filter((one) => one.kind === kind && one.id !== subjectId);
  return earliest(
    others.flatMap(({ steps }) => steps.filter(isAfter(step, start)).map(({ happenedTo }) => happenedTo)),
  );
}

/** That it was asked for or done, said then or later. */
function examinedAt({ subjectId }: Occasion, { illTreatments = [] }: ClockFacts): Date | undefined {
  const own = illTreatments.find(({ id }) => id === subjectId);
  if (own === undefined) return undefined;
  return earliest(
    illTreatments
      .filter(({ examination }) => examination === "requested" || examination === "done")
      .filter(({ recordedAt }) => recordedAt >= own.recordedAt)
      .map(({ recordedAt }) => recordedAt),
  );
}

/** Known to be elsewhere, or taken. */
function leftAt({ subjectId }: Occasion, { whereabouts = [], detentions }: ClockFacts): Date | undefined {
  const own = whereabouts.find(({ id }) => id === subjectId);
  if (own === undefined) return undefined;
  const next = whereabouts
    .toSorted(bySince)
    .find((one) => bySince(own, one) < 0 && one.whereabouts !== own.whereabouts);
  const taken = detentions
    .filter(({ taken }) => taken.precision !== "unknown" && taken.latest > own.sinceTo)
    .map(({ taken }) => taken.latest);
  return earliest([next?.sinceTo, ...taken]);
}

const earliest = (moments: (Date | undefined)[]): Date | undefined =>
  moments.reduce((first, moment) => (first && !(moment && moment < first) ? first : moment), undefined);
