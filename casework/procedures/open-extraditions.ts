import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import type { ExtraditionFacts } from "#domain/risk/facts.ts";
import { extraditionsOf } from "./extraditions-known.ts";

/** The requests under which somebody may still be handed over, as their risk is judged by them. */
export async function openExtraditions(db: Db, file: CaseFile): Promise<ExtraditionFacts[]> {
  return (await extraditionsOf(db, file)).flatMap(({ request: { requestingState }, steps }) => {
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
}
