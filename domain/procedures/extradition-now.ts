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

/**
 * What the steps of a request add up to, given in the order in which they came. An end undoes what was before it; that a
 * refusal is served, or another decision not to hand them over, begins nothing anew.
 */
export function extraditionNow(steps: readonly ExtraditionStep[]): ExtraditionNow {
  let now: ExtraditionNow = { open: true };
  let handsOver = true;
  for (const step of steps) {
    const before = now;
    if (!TOLD.includes(step.step) || handsOver) now = after(before, step);
    const anew = now.open && !before.open && step.step !== "appealed";
    handsOver = anew || isToHandOver(handsOver, step.step);
  }
  return now;
}

const TOLD = ["decision_served", "decision_learned"];

/** Whether the last decision is to hand them over: so it is taken to be, as long as nobody has told which it was. */
function isToHandOver(before: boolean, step: string): boolean {
  if (step === "overturned") return !before;
  if (step === "decided" || step === "request_received") return true;
  return before && machineOf("extradition").steps[step]?.stands !== "settled";
}

function after(before: ExtraditionNow, { step, happenedFrom: at, endsOn }: ExtraditionStep): ExtraditionNow {
  const rule = machineOf("extradition").steps[step];
  if (rule?.stands === "settled") return { open: false };
  const now = before.open || rule?.aside ? before : { open: true };
  switch (step) {
    case "request_received":
      // A further one adds charges: it is the first that asks for them.
      return { ...now, requestedAt: now.requestedAt ?? at };
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
