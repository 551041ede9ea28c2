import { inOrder } from "#domain/procedures/in-order.ts";
import type { Meaning } from "#domain/procedures/machine.ts";
import { machineOf } from "#domain/procedures/machines.ts";
import type { StateStatus, UnhcrStatus } from "#domain/vocabulary/protection-statuses.ts";
import type { StepFact } from "./facts.ts";

export type StatusOf = { rsd: UnhcrStatus; state_asylum: StateStatus };
export type GivesStatus = keyof StatusOf;

/** A status, and the step that made it what it is: its proof. */
export type Given<P extends GivesStatus, S> = { status: StatusOf[P]; by?: S };

/**
 * The status that the steps of a procedure give, in whatever order they were recorded: the last final decision. One that
 * is appealed against is not final: what stood before it stands again until the appeal is decided.
 */
export function givenStatus<P extends GivesStatus, S extends StepFact>(
  procedure: P,
  steps: readonly S[],
  timeZone: string,
): Given<P, S> {
  const rules = machineOf(procedure).steps;
  let standing: Standing = { status: "none", before: PENDING, decision: REFUSAL[procedure] };
  let by: S | undefined;
  for (const step of inOrder(
    procedure,
    steps.filter(({ kind }) => kind === procedure),
    timeZone,
  )) {
    const meaning = rules[step.step]?.status;
    const next = meaning === undefined ? standing : after(standing, meaning, procedure, step.step);
    if (next.status !== standing.status) by = step;
    standing = next;
  }
  return { status: standing.status as StatusOf[P], ...(by && { by }) };
}

/** How it stands, what stood before the last decision, what that decision was, and whether it is appealed against. */
type Standing = { status: string; before: string; decision: string; appealed?: boolean };

const PENDING = "asylum_seeker";
const POSITIVE = new Set(["mandate_refugee", "derivative", "recognised"]);
const REFUSAL = { rsd: "rejected", state_asylum: "refused" } as const;
const RECOGNITION = { rsd: "mandate_refugee", state_asylum: "recognised" } as const;

const GIVEN_UP = new Set(["withdrawn", "abandoned"]);

const recognised = (procedure: GivesStatus): Standing => ({
  status: RECOGNITION[procedure],
  before: PENDING,
  decision: RECOGNITION[procedure],
});

function after(standing: Standing, meaning: Meaning, procedure: GivesStatus, step: string): Standing {
  const { status, before, decision, appealed } = standing;
  // Who gives up an appeal leaves the decision as it was.
  if (appealed && GIVEN_UP.has(step)) return { status: decision, before, decision };
  const kept = POSITIVE.has(status) ? status : PENDING;
  switch (meaning) {
    case "asylum_seeker":
      // To be registered is to ask again; an interview or a certificate alone undoes no decision.
      return status === "none" || step === "registered" ? { ...standing, status: kept } : standing;
    case "recognition_proven":
      // Whoever holds a refugee's certificate was recognised, also where nobody has recorded when.
      return status === "none" || status === PENDING ? recognised(procedure) : standing;
    case "reopened":
      return { status: kept, before, decision };
    case "appealed":
      return { ...standing, status: POSITIVE.has(status) ? status : before, appealed: true };
    case "appeal_dismissed":
      return { status: decision, before, decision };
    case "appeal_allowed":
      return { ...standing, status: POSITIVE.has(before) ? before : RECOGNITION[procedure] };
    default:
      return { status: meaning, before: kept, decision: meaning };
  }
}
