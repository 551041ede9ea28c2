import { type ExtraditionStep, extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { ClockFacts, DetentionFacts, RequestStep } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** What ends a clock before its time: where somebody is held, or what is asked and ordered about them. */
export type StoppedBy = Rule["stops_on"][number];
export interface Stop {
  by: StoppedBy;
  at: Date;
}

/**
 * What stopped a rule's clock first, each at the latest moment at which it can have been: of two at one moment the one
 * that the rule names first.
 */
export const stopOf = (
  { stops_on }: Rule,
  root: Rule,
  start: Date,
  detention: DetentionFacts,
  facts: ClockFacts,
): Stop | undefined =>
  stops_on
    .flatMap((by) => {
      const at = momentOf(by, root, start, detention, facts);
      return at ? { by, at } : [];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];

function momentOf(
  by: StoppedBy,
  root: Rule,
  start: Date,
  { endedAt, moves }: DetentionFacts,
  { requests }: ClockFacts,
): Date | undefined {
  switch (by) {
    case "detention_ended":
      return endedAt;
    case "custody_stage_left":
      return moves?.find(({ custodyStage: stage }) => stage !== "unknown" && !isOf(root, stage))?.at;
    case "request_received":
      return earliest((requests ?? []).map((steps) => received(steps, start)));
    default:
      return earliest((requests ?? []).map((steps) => steps.find(ordered(by, start))?.happenedTo));
  }
}

const isOf = ({ starts_on }: Rule, stage: DetentionFacts["custodyStage"]) =>
  starts_on?.custody_stages?.includes(stage) ?? true;

/** A request that is still made when somebody is taken has been received before; one that came to its end has not. */
const received = (steps: RequestStep[], start: Date) =>
  extraditionNow(steps.filter(({ happenedTo }) => happenedTo <= start)).requestedAt ??
  steps.find(({ step, happenedTo }) => step === "request_received" && happenedTo > start)?.happenedTo;

/** An order of an earlier detention is none of this one. */
const ordered =
  (by: StoppedBy, start: Date) =>
  ({ step, happenedTo }: Pick<ExtraditionStep, "step"> & { happenedTo: Date }) =>
    step === by && happenedTo > start;

const earliest = (moments: (Date | undefined)[]): Date | undefined =>
  moments.reduce((first, moment) => (first && !(moment && moment < first) ? first : moment), undefined);
