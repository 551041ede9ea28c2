import type { ProcedureRecord, ProcedureStep } from "#db/records/procedures.ts";

/**
 * The step with which a request for extradition, or a complaint, was recorded, and which its entry tells of. Another
 * request may have been received since, after a decision was overturned: that is a step with an entry of its own.
 */
export const openedWith = (
  procedure: ProcedureRecord,
  steps: readonly ProcedureStep[],
): ProcedureStep | undefined =>
  steps
    .filter(
      ({ procedureId, step }) =>
        procedureId === procedure.id && (procedure.kind !== "extradition" || step === "request_received"),
    )
    .toSorted(
      (one, other) => one.recordedAt.getTime() - other.recordedAt.getTime() || (one.id < other.id ? -1 : 1),
    )[0];
