import type { Procedure } from "#domain/vocabulary/procedures.ts";
import { criminal } from "./criminal.ts";
import { extradition } from "./extradition.ts";
import { interimMeasures } from "./interim-measures.ts";
import type { Machine } from "./machine.ts";
import { removal } from "./removal.ts";
import { rsd } from "./rsd.ts";
import { safeWayOut } from "./safe-way-out.ts";
import { stateAsylum } from "./state-asylum.ts";

/** Every procedure with its steps. */
export const MACHINES = {
  rsd,
  state_asylum: stateAsylum,
  extradition,
  removal,
  criminal,
  interim_measures: interimMeasures,
  safe_way_out: safeWayOut,
} as const satisfies Record<Procedure, Machine>;

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
