import type { CaseFile } from "#db/records/cases.ts";
import { barsOfStatuses } from "#domain/procedures/bars-of-statuses.ts";
import { EXTRADITION_BARS, type ExtraditionBar } from "#domain/vocabulary/extradition-bars.ts";
import { timeZoneOf } from "../cases/time-zone-of.ts";
import type { Story } from "../door.ts";
import { changeBars } from "./change-bars.ts";
import { mayBeTakenUnder } from "./may-be-taken-under.ts";
import { protectionOf } from "./protection-of.ts";

/**
 * Adds what somebody's protection now forbids to each open request for their extradition, and to their removal, that
 * does not say so yet, and answers what was learned by it: a recognition may come years after the request.
 */
export async function learnBars(
  { tx }: Pick<Story<unknown>, "tx">,
  file: CaseFile,
): Promise<ExtraditionBar[]> {
  const open = await mayBeTakenUnder(tx.db, file);
  if (open.length === 0) return [];
  const { unhcr, state } = (await protectionOf(tx.db, file, await timeZoneOf(tx.db, file))).protection;
  const known = barsOfStatuses({ unhcrStatus: unhcr.status, stateStatus: state.status });
  const learned = new Set<ExtraditionBar>();
  for (const { procedure } of open) {
    const bars = procedure.bars ?? [];
    const more = known.filter((bar) => !bars.includes(bar));
    if (more.length === 0) continue;
    await changeBars(tx, file, procedure, [...bars, ...more]);
    for (const bar of more) learned.add(bar);
  }
  return EXTRADITION_BARS.filter((bar) => learned.has(bar));
}
