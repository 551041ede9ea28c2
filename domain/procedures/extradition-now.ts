import { machineOf } from "./machines.ts";

export interface ExtraditionStep {
  step: string;
  happenedFrom: Date;
  endsOn: string | null;
}

/** How a request for extradition stands: what happened and still counts. */
export interface ExtraditionNow {
  /** The person may still be handed over under it. */
  open: boolean;
  requestedAt?: Date | undefined;
  /** The decision to hand them over was served, or somebody has learned it. */
  decisionServedAt?: Date | undefined;
  /** A day is set for it; which one, ISO 8601, where it is known. */
  surrender?: { setAt: Date; on: string | null } | undefined;
  /** Interim measures hold it up. */
  suspendedAt?: Date | undefined;
}

/** What the steps of a request add up to, given in the order in which they came. An end undoes what was before it. */
export const extraditionNow = (steps: readonly ExtraditionStep[]): ExtraditionNow =>
  steps.reduce<ExtraditionNow>(after, { open: true });

function after(before: ExtraditionNow, { step, happenedFrom: at, endsOn }: ExtraditionStep): ExtraditionNow {
  const rule = machineOf("extradition").steps[step];
  if (rule?.stands === "settled") return { open: false };
  const now = before.open || rule?.aside ? before : { open: true };
  switch (step) {
    case "request_received":
      return { ...now, requestedAt: at };
    case "decided":
    case "upheld":
      return { ...now, suspendedAt: undefined };
    case "decision_served":
    case "decision_learned":
      return { ...now, suspendedAt: undefined, decisionServedAt: now.decisionServedAt ?? at };
    case "surrender_set":
      return { ...now, suspendedAt: undefined, surrender: { setAt: at, on: endsOn } };
    case "suspended":
      return { ...now, surrender: undefined, suspendedAt: at };
    case "overturned":
      return { open: true, requestedAt: now.requestedAt };
    default:
      return now;
  }
}
