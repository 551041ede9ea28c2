import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { extradition } from "./extradition.ts";
import type { Machine } from "./machine.ts";
import { rsd } from "./rsd.ts";
import { stateAsylum } from "./state-asylum.ts";

/** The procedures whose steps are declared; one that is not here cannot be recorded yet. */
export const MACHINES = {
  rsd,
  state_asylum: stateAsylum,
  extradition,
} as const satisfies Partial<Record<Procedure, Machine>>;

export type DeclaredProcedure = keyof typeof MACHINES;
export type StepOf<P extends DeclaredProcedure> = keyof (typeof MACHINES)[P]["steps"] & string;

/** The machine of a procedure, by the words of its steps alone. */
export const machineOf = (procedure: DeclaredProcedure): Machine => MACHINES[procedure];

/** The steps of a procedure in their usual order, for a form or a list. */
export const stepsOf = <P extends DeclaredProcedure>(procedure: P) =>
  Object.keys(MACHINES[procedure].steps) as [StepOf<P>, ...StepOf<P>[]];

/** Whether this step carries a last day. */
export const carriesEnd = (procedure: DeclaredProcedure, step: string): boolean =>
  machineOf(procedure).steps[step]?.endsOn === true;
