import type { CaseFile } from "#db/records/cases.ts";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { extraditionNow } from "#domain/procedures/extradition-now.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import type { Story } from "../door.ts";
import { changeBars } from "./change-bars.ts";
import { extraditionsOf } from "./extraditions-known.ts";
import { protectionOf } from "./protection-of.ts";

/**
 * Adds what somebody's protection now forbids to each open request for their extradition that does not say so yet, and
 * answers what was learned by it: a recognition may come years after the request.
 */
export async function learnBars(
  { tx }: Pick<Story<unknown>, "tx">,
  file: CaseFile,
): Promise<ExtraditionBar[]> {
  const requests = await extraditionsOf(tx.db, file);
  if (requests.length === 0) return [];
  const { unhcr, state } = (await protectionOf(tx.db, file, await timeZoneOf(tx.db, file))).protection;
  const known = barsOfStatuses({ unhcrStatus: unhcr.status, stateStatus: state.status });
  const learned = new Set<ExtraditionBar>();
  for (const { request, steps } of requests) {
    const bars = request.bars ?? [];
    const more = known.filter((bar) => !bars.includes(bar));
    if (more.length === 0 || !extraditionNow(steps).open) continue;
    await changeBars(tx, file, request, [...bars, ...more]);
    for (const bar of more) learned.add(bar);
  }
  return EXTRADITION_BARS.filter((bar) => learned.has(bar));
}
