import type { ProcedureRecord, ProcedureStep } from "#db/records/procedures.ts";

/**
 * The step with which a request for extradition was recorded, and which its entry tells of. Another one may have been
 * received since, after a decision was overturned: that is a step with an entry of its own.
 */
export const receivedWith = (
  request: ProcedureRecord,
  steps: readonly ProcedureStep[],
): ProcedureStep | undefined =>
  steps
    .filter(({ procedureId, step }) => procedureId === request.id && step === "request_received")
    .toSorted(
      (one, other) => one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1),
    )[0];
