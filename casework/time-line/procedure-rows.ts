import type { CaseFile } from "#db/records/cases.ts";
import {
  listAsylumAttempts,
  listProcedureSteps,
  listProcedures,
  type ProcedureStep,
} from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { PROCEDURES, type Procedure } from "#domain/vocabulary/procedures.ts";
import { type LineItem, stepAt } from "./line-item.ts";
import { whenSaid } from "./when-said.ts";

/** The steps of each kind of procedure, and with the state's asylum procedure the attempts to enter it. */
export async function procedureRows(db: Db, file: CaseFile): Promise<[Procedure, LineItem[]][]> {
  const steps = await listProcedureSteps(db, file);
  const attempts = await attemptItems(db, file);
  const which = await whichOf(db, file, steps);
  return Promise.all(
    PROCEDURES.map(async (kind): Promise<[Procedure, LineItem[]]> => {
      const items = steps
        .filter((step) => step.kind === kind)
        .map(async (step) => {
          const span = [step.happenedFrom, step.happenedTo] as const;
          return stepAt(await whenSaid(db, ["procedure_steps", "procedure_step"], step, span), {
            id: step.id,
            event: PROCEDURE_STEP,
            details: { procedure: kind, step: step.step, ...which.get(step.procedureId) },
          });
        });
      return [kind, [...(await Promise.all(items)), ...(kind === "state_asylum" ? attempts : [])]];
    }),
  );
}

/** By which way out a step of one leads, and for which state, where there are several: all of a kind stand in one row. */
async function whichOf(db: Db, file: CaseFile, steps: readonly ProcedureStep[]) {
  const wanted = steps.some(({ kind }) => kind === "safe_way_out" || kind === "extradition");
  const known = wanted ? await listProcedures(db, file) : [];
  const states = new Set(known.flatMap(({ requestingState }) => requestingState ?? []));
  return new Map(
    known.map(({ id, way, requestingState }) => [
      id,
      {
        ...(way && { way }),
        ...(requestingState !== null && states.size > 1 && { requestingState }),
      },
    ]),
  );
}

/** Not an entry's event: in a row of its own a step is told without its procedure. */
export const PROCEDURE_STEP = "procedure_step";

const attemptItems = async (db: Db, file: CaseFile): Promise<LineItem[]> =>
  Promise.all(
    (await listAsylumAttempts(db, file)).map(async (attempt) => {
      const span = [attempt.happenedFrom, attempt.happenedTo] as const;
      return stepAt(await whenSaid(db, ["asylum_attempts", "asylum_attempt"], attempt, span), {
        id: attempt.id,
        event: "asylum_attempt.recorded",
        details: { outcome: attempt.outcome },
      });
    }),
  );
