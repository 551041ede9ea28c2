import type { CaseFile } from "#db/records/cases.ts";
import { amendProcedure, type ProcedureRecord } from "#db/records/procedures.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { EXTRADITION_BARS } from "#domain/vocabulary/extradition-bars.ts";
import type { Transaction } from "../door.ts";
import { requestSaid } from "./request-said.ts";

/** What forbids an extradition, or a removal, as far as it is known now; in the order in which bars are said. */
export async function changeBars(
  tx: Transaction,
  { chain }: CaseFile,
  procedure: ProcedureRecord,
  known: readonly string[],
) {
  const { id, version } = procedure;
  const said = await requestSaid(tx.db, procedure);
  if (said === "unreadable") throw ruleBroken("", "extradition.unreadable");
  // A ciphertext is bound to its row's version.
  const sealed = await tx.seal({ table: "procedures", id, chain, version: version + 1 }, "procedure", said);
  const bars = EXTRADITION_BARS.filter((bar) => known.includes(bar));
  await amendProcedure(tx, { id, version }, { bars, sealed });
}
