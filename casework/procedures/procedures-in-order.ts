import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { toldInOrder } from "#domain/procedures/told-in-order.ts";
import { proceduresKnown } from "./procedures-known.ts";

/**
 * The procedures of a file, and which of their steps are out of the usual order as they stand now: what was in order
 * when it was recorded may be so no more, once the date of another step is corrected.
 */
export async function proceduresInOrder(db: Db, file: CaseFile) {
  const { rsd, stateAsylum, removal, ways, ...known } = await proceduresKnown(db, file);
  return {
    ...known,
    rsd: toldInOrder("rsd", rsd),
    stateAsylum: toldInOrder("state_asylum", stateAsylum),
    removal: toldInOrder("removal", removal),
    ways: ways.map(({ steps, ...way }) => ({ ...way, steps: toldInOrder("safe_way_out", steps) })),
  };
}
