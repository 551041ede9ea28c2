import { amendProcedure, type ProcedureRecord } from "#db/records/procedures.ts";
import type { Transaction } from "../door.ts";

type Changes = Partial<Pick<ProcedureRecord, "modality" | "priority">>;

/** A procedure may become accelerated on the way, or urgent. What is sealed is sealed anew, for it is bound to the row's version. */
export async function changeProcedure(tx: Transaction, procedure: ProcedureRecord, changes: Changes) {
  const { id, chain, version, sealed } = procedure;
  const fields = Object.keys(changes) as (keyof Changes)[];
  if (fields.every((field) => procedure[field] === changes[field])) return;
  const bound = { table: "procedures", id, chain, version };
  const particulars = await tx.open(bound, "procedure", sealed);
  if (particulars === "unreadable") throw new Error("A procedure does not open.");
  await amendProcedure(
    tx,
    { id, version },
    { ...changes, sealed: await tx.seal({ ...bound, version: version + 1 }, "procedure", particulars) },
  );
}
