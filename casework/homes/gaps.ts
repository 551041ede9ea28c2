import { countGaps, countSituations } from "#db/records/count-gaps.ts";
import type { Db } from "#dialect";
import { GAPS, type Gap, situationOf } from "#domain/vocabulary/gaps.ts";

/** What is missing, on how many files, of how many on which it could be. */
export async function gapsOf(db: Db, offices: string[]): Promise<{ gap: Gap; files: number; of: number }[]> {
  const [missing, base] = [await countGaps(db, offices), await countSituations(db, offices)];
  return GAPS.map((gap) => ({ gap, files: missing.get(gap) ?? 0, of: base[situationOf(gap)] }));
}
