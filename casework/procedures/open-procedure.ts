import { v7 as uuid } from "uuid";
import type { CaseFile } from "#db/records/cases.ts";
import { insertProcedure, type ProcedureRecord } from "#db/records/procedures.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import type { Story } from "../door.ts";

/** What is known of a procedure as a whole. Charges, treaty and assurances go into `sealed`. */
export type Particulars = Partial<
  Pick<
    ProcedureRecord,
    "requestingState" | "politicalOffence" | "bars" | "modality" | "body" | "way" | "priority"
  >
> & { sealed?: Record<string, unknown> };

/** Opens a procedure of a file. A command that does so records its first step, or tells of it, in the same entry. */
export async function openProcedure(
  { actor, tx, now }: Pick<Story<unknown>, "actor" | "tx" | "now">,
  file: CaseFile,
  kind: DeclaredProcedure,
  { sealed = {}, ...open }: Particulars = {},
): Promise<ProcedureRecord> {
  const id = uuid();
  const at = { id, chain: file.chain, version: 1 };
  return insertProcedure(tx, {
    ...at,
    caseId: file.id,
    kind,
    ...open,
    sealed: await tx.seal({ table: "procedures", ...at }, "procedure", sealed),
    recordedBy: actor.userId,
    recordedAt: now,
  });
}
