import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { type Between, firstOf, happenedBetween, later, notBefore } from "./between.ts";
import type { ClockFacts, DetentionFacts, Move, StepFacts } from "./facts.ts";
import { forTheirState, UNCLEAR } from "./for-their-state.ts";
import { heldDuring } from "./held-during.ts";
import type { Occasion } from "./occasion.ts";
import { bySince } from "./occasions.ts";
import { onTheCalendarOf } from "./on-the-calendar-of.ts";
import type { Rule } from "./rule.ts";
import type { Stay } from "./stays.ts";

/** What ends a clock before its time: one of `STOPS`, or a step, "extradition.appealed"; that they were taken to another state. */
export type StoppedBy = Rule["stops_on"][number] | "state_left";

/** What stopped it, and between which moments. */
export interface Stop extends Between {
  by: StoppedBy;
}

/**
 * What stopped a rule's clock first: by the latest moment at which each can have been, of two at one moment the one that
 * the rule names first; and since the earliest moment at which anything can have. `unclear`: something that may have
 * stopped it, if they are held for the state that it is of.
 */
export function stopOf(
  rule: Rule,
  root: Rule,
  occasion: Occasion,
  facts: ClockFacts,
): { stop?: Stop; unclear: boolean } {
  const found = rule.stops_on.map((by) => ({ by, when: whenOf(by, root, occasion, facts) }));
  const stops = found.flatMap(({ by, when }) =>
    when === undefined || when === UNCLEAR ? [] : [{ by: nameOf(by, occasion, facts), ...when }],
  );
  const [first] = stops.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const unclear = found.some(({ when }) => when === UNCLEAR);
  const [start] = occasion.starts;
  const from = firstOf(stops)?.from;
  if (first === undefined || from === undefined || start === undefined) return { unclear };
  const { at } = first;
  return {
    unclear,
    stop: { by: first.by, ...(start.atTheLatest ? { from, at } : notBefore({ from, at }, start.at)) },
  };
}

function whenOf(
  by: StoppedBy,
  root: Rule,
  occasion: Occasion,
  facts: ClockFacts,
): Between | typeof UNCLEAR | undefined {
  const start = occasion.starts[0]?.at ?? new Date(0);
  const since = sinceWhen(occasion, facts);
  const { detention } = occasion;
  switch (by) {
    case "detention_ended":
      return endOf(stayOf(occasion, facts));
    case "custody_stage_left":
      return detention && stageLeft(root, detention, occasion.move);
    case "police_record":
      return detention?.recordedStart && at(detention.recordedStart);
    case "request_received":
      return forTheirState(occasion, facts, (steps) => received(steps, start, since));
    case "temporary_custody_ordered":
    case "extradition_arrest":
      return forTheirState(occasion, facts, (steps) => {
        const order = steps.find(isAfter(by, since));
        return order && there(happenedBetween(order), occasion, facts);
      });
    case "attempt":
      return firstOf((facts.attempts ?? []).map(happenedBetween));
    case "asylum_procedure":
      return firstOf(stepsOfKind(facts, "state_asylum").map(happenedBetween));
    case "examination":
      return examined(occasion, facts);
    case "whereabouts_left":
      return left(occasion, facts);
    case "person_gone":
      return gone(facts, start);
    case "passed_before_file":
      return undefined;
    default:
      return stepStop(by, root, occasion, facts, since);
  }
}

const at = (moment: Date): Between => ({ from: moment, at: moment });

/** The stay that it is counted from, or in which it began. */
const stayOf = (
  { detention, starts: [start] }: Occasion,
  facts: ClockFacts,
): Stay | DetentionFacts | undefined => detention ?? (start && heldDuring(facts, start));

const endOf = (held: DetentionFacts | undefined): Between | undefined =>
  held?.endedAt && { from: held.endedAt, at: held.endedTo ?? held.endedAt };

const nameOf = (by: StoppedBy, occasion: Occasion, facts: ClockFacts): StoppedBy => {
  const stay = by === "detention_ended" ? stayOf(occasion, facts) : undefined;
  return stay && "left" in stay && stay.left ? "state_left" : by;
};

/** From when on something belongs to it: its start; nobody knows that, from the end of the detention before. */
function sinceWhen({ starts: [start], detention }: Occasion, { detentions }: ClockFacts): Date {
  if (start === undefined || !start.atTheLatest) return start?.at ?? new Date(0);
  return detentions
    .filter(({ id }) => id !== detention?.id)
    .flatMap(({ endedAt, endedTo = endedAt }) => (endedTo && endedTo <= start.at ? [endedTo] : []))
    .reduce(later, new Date(0));
}

const there = (when: Between, { timeZone }: Occasion, { file }: ClockFacts): Between =>
  file ? onTheCalendarOf(timeZone, when, file.timeZone) : when;

const isOf = ({ starts_on }: Rule, stage: DetentionFacts["custodyStage"]) =>
  starts_on?.event !== "detention" || (starts_on.custody_stages?.includes(stage) ?? true);

/** With the first other stage after the first one that the rule is about; as long as none is known, after the arrest. */
function stageLeft(root: Rule, { custodyStage, moves = [] }: DetentionFacts, begun: Move | undefined) {
  const first = begun ?? (custodyStage === "unknown" ? moves.find(isKnownOf(root)) : undefined);
  const left = moves
    .slice(first ? moves.indexOf(first) + 1 : 0)
    .find(({ custodyStage: stage }) => stage !== "unknown" && !isOf(root, stage));
  return left && { from: left.from ?? left.at, at: left.at };
}

const isKnownOf =
  (root: Rule) =>
  ({ custodyStage: stage }: Move) =>
    stage !== "unknown" && isOf(root, stage);

const GONE = new Set<string>(["departed", "resettled", "in_country_of_origin", "died"]);

/** Since when they are gone. Who has come back is gone no more, and who had not come yet when it began was not gone. */
function gone({ whereabouts = [] }: ClockFacts, start: Date): Between | undefined {
  const ordered = whereabouts.toSorted(bySince);
  const back = ordered.findLastIndex(({ whereabouts }) => !GONE.has(whereabouts));
  const first = ordered
    .slice(back + 1)
    .find(({ whereabouts, sinceTo }) => whereabouts === "died" || sinceTo > start);
  return first && { from: first.sinceFrom, at: first.sinceTo };
}

const stepsOfKind = ({ procedures }: ClockFacts, kind: string): StepFacts[] =>
  (procedures ?? []).filter((procedure) => procedure.kind === kind).flatMap(({ steps }) => steps);

/** A request that is still made when somebody is taken has been received before; one that came to its end has not. */
function received(steps: readonly StepFacts[], start: Date, since: Date): Between | undefined {
  const { requestedAt } = extraditionNow(steps.filter(({ happenedTo }) => happenedTo <= start));
  if (requestedAt) return at(requestedAt);
  const request = steps.find(isAfter("request_received", since));
  return request && happenedBetween(request);
}

/** An order of an earlier detention is none of this one. */
const isAfter =
  (by: string, since: Date) =>
  ({ step, happenedTo }: StepFacts) =>
    step === by && happenedTo > since;

/** In its own procedure the steps say themselves which of them stopped what. */
function stepStop(by: string, root: Rule, { stop, subjectId }: Occasion, facts: ClockFacts, since: Date) {
  const [kind = "", step = ""] = by.split(".");
  const own = root.starts_on?.event === "step" && root.starts_on.procedure === kind;
  if (own) return stop?.by === by ? stop : undefined;
  const others = (facts.procedures ?? []).filter((one) => one.kind === kind && one.id !== subjectId);
  return firstOf(others.flatMap(({ steps }) => steps.filter(isAfter(step, since)).map(happenedBetween)));
}

/** That it was asked for or done, said then or later. */
function examined({ subjectId }: Occasion, { illTreatments = [] }: ClockFacts): Between | undefined {
  const own = illTreatments.find(({ id }) => id === subjectId);
  if (own === undefined) return undefined;
  return firstOf(
    illTreatments
      .filter(({ examination }) => examination === "requested" || examination === "done")
      .filter(({ recordedAt }) => recordedAt >= own.recordedAt)
      .map(({ recordedAt }) => at(recordedAt)),
  );
}

/** Known to be elsewhere, or taken. */
function left({ subjectId }: Occasion, { whereabouts = [], detentions }: ClockFacts): Between | undefined {
  const own = whereabouts.find(({ id }) => id === subjectId);
  if (own === undefined) return undefined;
  const next = whereabouts
    .toSorted(bySince)
    .find((one) => bySince(own, one) < 0 && one.whereabouts !== own.whereabouts);
  const taken = detentions
    .filter(({ taken }) => taken.precision !== "unknown" && taken.latest > own.sinceTo)
    .map(({ taken }) => ({ from: taken.earliest, at: taken.latest }));
  return firstOf([next && { from: next.sinceFrom, at: next.sinceTo }, ...taken]);
}
