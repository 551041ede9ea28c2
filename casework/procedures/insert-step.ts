import { v7 as uuid } from "uuid";
import type { CaseFile } from "#db/records/cases.ts";
import { insertProcedureStep, type ProcedureRecord, type ProcedureStep } from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import type { When } from "#domain/when/when.ts";
import { whenRecorded } from "../cases/happened.ts";
import type { Outcome, Story } from "../door.ts";
import type { StepSaid } from "./step-said.ts";

type Step = {
  step: string;
  when: When;
  endsOn?: string | undefined;
  outOfOrder: boolean;
  said: Omit<StepSaid, "when">;
};
export type Inserted = {
  row: ProcedureStep;
  /** What the command answers: `happened` and, if it has more to say, `details` are its own. */
  outcome: Omit<Outcome, "happened">;
};

/** Writes a step of a procedure, and what the history says of it. Whether it can be is another matter. */
export async function insertStep(
  { actor, tx, now }: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  procedure: Pick<ProcedureRecord, "id"> & { kind: DeclaredProcedure },
  { step, when, endsOn, outOfOrder, said: words }: Step,
): Promise<Inserted> {
  const at = { id: uuid(), chain: file.chain, version: 1 };
  const { kind } = procedure;
  const said: StepSaid = { ...words, when: whenRecorded(when) };
  const row = await insertProcedureStep(tx, {
    ...at,
    caseId: file.id,
    procedureId: procedure.id,
    kind,
    step,
    happenedFrom: when.earliest,
    happenedTo: when.latest,
    endsOn: endsOn ?? null,
    outOfOrder,
    sealed: await tx.seal({ table: "procedure_steps", ...at }, "procedure_step", said),
    recordedBy: actor.userId,
    recordedAt: now,
  });
  return {
    row,
    outcome: {
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "procedure_steps", id: at.id, version: 1 },
      when,
      details: { by: actor.name, procedure: kind, step, endsOn, outOfOrder, ...said },
    },
  };
}
