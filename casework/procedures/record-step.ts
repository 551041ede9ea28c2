import type { CaseFile } from "#db/records/cases.ts";
import {
  findProcedure,
  listProcedureSteps,
  listProcedures,
  type ProcedureRecord,
} from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { notFound } from "#domain/refusals.ts";
import type { When } from "#domain/when/when.ts";
import { readHappened } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";
import { type Inserted, insertStep } from "./insert-step.ts";
import { mustBePossible } from "./must-be-possible.ts";
import { mustEndAfter } from "./must-end-after.ts";
import { mustSayHowHeld } from "./must-say-how-held.ts";
import { mustSayWhy } from "./must-say-why.ts";
import { openProcedure, type Particulars } from "./open-procedure.ts";
import type { StepFields } from "./step-fields.ts";

/** Which procedure a step belongs to. Without an id it is the file's last one of this kind, `among` those meant; there being none, it is opened. */
export type Of = {
  kind: DeclaredProcedure;
  id?: string | undefined;
  among?: (known: ProcedureRecord) => boolean;
  particulars?: Particulars;
};

type Recorded = Inserted & { procedure: ProcedureRecord; when: When };

/**
 * Records a dated step of a procedure. What does not usually follow is recorded with a reason; what cannot be is refused:
 * in the future, before the procedure began or before what it cannot do without, or until a day before it.
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
  mustBePossible(kind, { was: steps, others: steps }, dated, timeZone);
  mustEndAfter(kind, step, endsOn, when, timeZone);
  const isElsewhere = mustSayWhy(kind, steps, dated, why, timeZone);
  const outOfOrder = (await mustSayHowHeld(tx.db, file, kind, dated, why)) || isElsewhere;
  const procedure = known ?? (await openProcedure(story, file, kind, of.particulars));
  const said = { why, text, number, toldBy, reliability };
  const written = { step, when, endsOn, outOfOrder, said };
  return { procedure, when, ...(await insertStep(story, file, { id: procedure.id, kind }, written)) };
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
