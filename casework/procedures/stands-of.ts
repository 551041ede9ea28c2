import type { ProcedureStep } from "#db/records/procedures.ts";
import { inOrder } from "#domain/procedures/in-order.ts";
import { standsAt } from "#domain/procedures/stands-at.ts";
import type { Procedure } from "#domain/vocabulary/procedures.ts";

export type Stand = { kind: Procedure; step: string };

/** At which steps the procedures of a file stand. A request for extradition that was withdrawn as wrong takes its steps with it. */
export function standsOf(
  steps: ProcedureStep[],
  requests: { request: { id: string } }[],
  timeZone: string,
): Stand[] {
  const asked = new Set(requests.map(({ request }) => request.id));
  const stands = [...Map.groupBy(steps, ({ procedureId }) => procedureId)].flatMap(([id, own]) => {
    const kind = own[0]?.kind;
    if (kind === undefined || (kind === "extradition" && !asked.has(id))) return [];
    const came = inOrder(kind, own, timeZone).map(({ step }) => step);
    return standsAt(kind, came).map((step) => ({ kind, step }));
  });
  return [...new Map(stands.map((stand) => [keyOf(stand), stand])).values()];
}

export const keyOf = ({ kind, step }: Stand) => `${kind} ${step}`;
