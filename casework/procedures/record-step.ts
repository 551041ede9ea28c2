import { v7 as uuid } from "uuid";
import type { CaseFile } from "#db/records/cases.ts";
import {
  findProcedure,
  insertProcedureStep,
  listProcedureSteps,
  listProcedures,
  type ProcedureRecord,
  type ProcedureStep,
} from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { notFound } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened, whenRecorded } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Outcome, Story } from "../door.ts";
import { mustBeginBefore } from "./must-begin-before.ts";
import { mustEndAfter } from "./must-end-after.ts";
import { mustSayWhy } from "./must-say-why.ts";
import { openProcedure, type Particulars } from "./open-procedure.ts";
import type { StepFields } from "./step-fields.ts";
import type { StepSaid } from "./step-said.ts";

/** Which procedure a step belongs to. Without an id it is the file's last one of this kind, `among` those meant; there being none, it is opened. */
export type Of = {
  kind: DeclaredProcedure;
  id?: string | undefined;
  among?: (known: ProcedureRecord) => boolean;
  particulars?: Particulars;
};

type Recorded = {
  procedure: ProcedureRecord;
  row: ProcedureStep;
  when: When;
  /** What the command answers: `happened` and, if it has more to say, `details` are its own. */
  outcome: Omit<Outcome, "happened">;
};

/**
 * Records a dated step of a procedure. What does not usually follow is recorded with a reason; what cannot be is refused:
 * in the future, before the procedure began, or until a day before it.
 * @throws RuleBroken on `when`, `endsOn` or `why`; NotFound for a procedure that is not of this file and kind
 */
export async function recordStep(
  story: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  of: Of,
  fields: StepFields & { step: string; number?: string | undefined },
): Promise<Recorded> {
  const { actor, tx, now } = story;
  const { kind } = of;
  const { step, endsOn, why, text, number, toldBy, reliability } = fields;
  const { timeZone } = officeOf(actor, file.officeId);
  const when = readHappened("when", fields.when, { now, timeZone });
  const known = await procedureOf(tx, file, of);
  const steps = known ? await stepsOf(tx, file, known) : [];
  const dated = { step, happenedFrom: when.earliest, happenedTo: when.latest };
  mustBeginBefore(kind, steps, dated, timeZone);
  mustEndAfter(kind, step, endsOn, when, timeZone);
  const outOfOrder = mustSayWhy(kind, steps, dated, why, timeZone);
  const procedure = known ?? (await openProcedure(story, file, kind, of.particulars));
  const id = uuid();
  const said: StepSaid = {
    why,
    text,
    number,
    toldBy,
    reliability,
    when: whenRecorded(when),
  };
  const row = await insertProcedureStep(tx, {
    id,
    chain: file.chain,
    version: 1,
    caseId: file.id,
    procedureId: procedure.id,
    kind,
    ...dated,
    endsOn: endsOn ?? null,
    outOfOrder,
    sealed: await tx.seal(
      { table: "procedure_steps", id, chain: file.chain, version: 1 },
      "procedure_step",
      said,
    ),
    recordedBy: actor.userId,
    recordedAt: now,
  });
  return {
    procedure,
    row,
    when,
    outcome: {
      chain: file.chain,
      caseId: file.id,
      caseNumber: file.number,
      officeId: file.officeId,
      subject: { table: "procedure_steps", id, version: 1 },
      when,
      details: { by: actor.name, procedure: kind, step, endsOn, outOfOrder, ...said },
    },
  };
}

async function procedureOf(tx: Story<unknown>["tx"], file: CaseFile, { kind, id, among = () => true }: Of) {
  if (id === undefined)
    return (await listProcedures(tx.db, file)).findLast(
      (procedure) => procedure.kind === kind && among(procedure),
    );
  const found = await findProcedure(tx.db, file, id);
  if (found.kind !== kind) throw notFound();
  return found;
}

const stepsOf = async (tx: Story<unknown>["tx"], file: CaseFile, procedure: ProcedureRecord) =>
  (await listProcedureSteps(tx.db, file)).filter(({ procedureId }) => procedureId === procedure.id);
