import type { ProcedureRecord } from "#db/records/procedures.ts";
import {
  type ExtraditionNow,
  type ExtraditionStep,
  extraditionNow,
} from "#domain/procedures/extradition-now.ts";
import type { ExtraditionFacts, WantedFacts } from "#domain/risk/facts.ts";

type Requests = { request: ProcedureRecord; steps: ExtraditionStep[] }[];

/** The requests under which somebody may still be handed over, as their risk is judged by them. */
export const openExtraditions = (requests: Requests): ExtraditionFacts[] =>
  requests.flatMap(({ request: { requestingState }, steps }) => {
    const now = extraditionNow(steps);
    const { open, requestedAt, decisionServedAt, surrender, suspendedAt } = now;
    if (!open || !isAsked(now)) return [];
    return {
      ...(requestingState !== null && { requestedBy: requestingState }),
      ...(requestedAt && { requestedAt }),
      ...(decisionServedAt && { decisionServedAt }),
      ...(surrender && { surrenderSetAt: surrender.setAt }),
      ...(suspendedAt && { suspendedAt }),
    };
  });

/** Of which nothing is known but that somebody was found, arrested or held for a state: it looks for them, and has not asked yet. */
export const wantedBeforeRequest = (requests: Requests): WantedFacts[] =>
  requests.flatMap(({ request: { requestingState }, steps }) => {
    const [now, first] = [extraditionNow(steps), steps[0]];
    if (!now.open || isAsked(now) || requestingState === null || !first) return [];
    return { by: requestingState, since: first.happenedFrom };
  });

const isAsked = ({ requestedAt, decisionServedAt, surrender, suspendedAt }: ExtraditionNow): boolean =>
  Boolean(requestedAt ?? decisionServedAt ?? surrender ?? suspendedAt);
