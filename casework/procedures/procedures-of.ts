import type { CaseFile } from "#db/records/cases.ts";
import {
  listProcedureSteps,
  listProcedures,
  type ProcedureRecord,
  type ProcedureStep,
} from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { inOrder } from "#domain/procedures/in-order.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";

/** Each procedure of these kinds that a file has, with its steps in the order in which they came. One none of whose steps was has not been either. */
export async function proceduresOf(
  db: Db,
  file: CaseFile,
  kinds: readonly DeclaredProcedure[],
): Promise<{ procedure: ProcedureRecord; steps: ProcedureStep[] }[]> {
  const procedures = (await listProcedures(db, file)).filter(({ kind }) => kinds.includes(kind));
  if (procedures.length === 0) return [];
  const steps = await listProcedureSteps(db, file);
  const timeZone = await timeZoneOf(db, file);
  return procedures.flatMap((procedure) => {
    const own = steps.filter(({ procedureId }) => procedureId === procedure.id);
    return own.length === 0 ? [] : { procedure, steps: inOrder(procedure.kind, own, timeZone) };
  });
}
