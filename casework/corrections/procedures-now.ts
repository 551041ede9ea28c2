import type { CaseFile } from "#db/records/cases.ts";
import { findAsylumAttempt, findProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { whenRead } from "../cases/happened.ts";
import { attemptSaid } from "../procedures/attempt-said.ts";
import { stepSaid } from "../procedures/step-said.ts";
import type { Correctable } from "./prepare-correction.ts";

export async function procedureStepNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const row = await findProcedureStep(db, file, id);
  if (!row) return undefined;
  const said = await stepSaid(db, row);
  const { version, kind, step, endsOn } = row;
  return {
    table: "procedure_steps",
    version,
    procedureStep: { kind, step },
    endsOn: endsOn ?? undefined,
    ...(said !== "unreadable" && { text: said.text, when: whenRead(said.when), outOfOrderWhy: said.why }),
  };
}

export async function asylumAttemptNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const row = await findAsylumAttempt(db, file, id);
  if (!row) return undefined;
  const said = await attemptSaid(db, row);
  const { version, outcome } = row;
  return {
    table: "asylum_attempts",
    version,
    attempt: outcome,
    ...(said !== "unreadable" && { text: said.text, when: whenRead(said.when) }),
  };
}
