import type { ProcedureRecord } from "#db/records/procedures.ts";
import { type ExtraditionStep, extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { ExtraditionFacts } from "#domain/risk/facts.ts";

/** The requests under which somebody may still be handed over, as their risk is judged by them. */
export const openExtraditions = (
  requests: { request: ProcedureRecord; steps: ExtraditionStep[] }[],
): ExtraditionFacts[] =>
  requests.flatMap(({ request: { requestingState }, steps }) => {
    const { open, requestedAt, decisionServedAt, surrender, suspendedAt } = extraditionNow(steps);
    if (!open) return [];
    return {
      ...(requestingState !== null && { requestedBy: requestingState }),
      ...(requestedAt && { requestedAt }),
      ...(decisionServedAt && { decisionServedAt }),
      ...(surrender && { surrenderSetAt: surrender.setAt }),
      ...(suspendedAt && { suspendedAt }),
    };
  });
