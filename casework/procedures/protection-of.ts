import type { CaseFile } from "#db/records/cases.ts";
import { listAsylumAttempts, listProcedureSteps } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { protectionStatuses } from "#domain/statuses/protection-statuses.ts";
import { refusalServed } from "#domain/statuses/refusal-served.ts";

/** Both protection statuses of a file, and the steps and attempts they come from: what is recorded and not withdrawn. */
export async function protectionOf(db: Db, file: CaseFile, timeZone: string) {
  const steps = await listProcedureSteps(db, file);
  const attempts = await listAsylumAttempts(db, file);
  return {
    steps,
    attempts,
    protection: protectionStatuses(steps, attempts, timeZone),
    refusalServedAt: refusalServed(steps, timeZone),
  };
}
