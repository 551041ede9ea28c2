import type { CaseFile } from "#db/records/cases.ts";
import type { ProcedureRecord, ProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { removalNow } from "#domain/procedures/removal-now.ts";
import { proceduresOf } from "./procedures-of.ts";

type Known = { procedure: ProcedureRecord; steps: ProcedureStep[] };

/** The requests for extradition and the removal under which somebody may still be taken out of the country. */
export const mayBeTakenUnder = async (db: Db, file: CaseFile): Promise<Known[]> =>
  (await proceduresOf(db, file, ["extradition", "removal"])).filter(isOpen);

/** Whether the needs that its steps propose are needs still: any but an extradition or a removal that threatens nobody. */
export const mayStandUnder = ({ procedure, steps }: Known): boolean => {
  if (procedure.kind === "removal") return removalNow(steps).orderedAt !== undefined;
  return procedure.kind !== "extradition" || extraditionNow(steps).open;
};

export const isOpen = ({ procedure, steps }: Known): boolean =>
  procedure.kind === "removal" ? removalNow(steps).open : extraditionNow(steps).open;
