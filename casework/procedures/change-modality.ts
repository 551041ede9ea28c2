import { amendProcedure, type ProcedureRecord } from "#db/records/procedures.ts";
import type { RsdModality } from "#domain/vocabulary/rsd-modalities.ts";
import type { Transaction } from "../door.ts";

/** A procedure may become accelerated on the way. What is sealed is sealed anew, for it is bound to the row's version. */
export async function changeModality(tx: Transaction, procedure: ProcedureRecord, modality: RsdModality) {
  const { id, chain, version, sealed } = procedure;
  if (procedure.modality === modality) return;
  const bound = { table: "procedures", id, chain, version };
  const particulars = await tx.open(bound, "procedure", sealed);
  if (particulars === "unreadable") throw new Error("A procedure does not open.");
  await amendProcedure(
    tx,
    { id, version },
    { modality, sealed: await tx.seal({ ...bound, version: version + 1 }, "procedure", particulars) },
  );
}
