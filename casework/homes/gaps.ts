import type { Count } from "#db/records/count-cases.ts";
import { countGaps } from "#db/records/count-gaps.ts";
import type { Db } from "#dialect";
import { GAPS, GAPS_AT, type Gap } from "#domain/vocabulary/gaps.ts";

/** Of those who are held; any other may be missing on every file. */
const OF_HELD: readonly Gap[] = GAPS_AT.detention;

/** What is missing, on how many files, of how many on which it could be. */
export async function gapsOf(
  db: Db,
  offices: string[],
  { open, detained }: Record<"open" | "detained", Count>,
) {
  const missing = await countGaps(db, offices);
  return GAPS.map((gap) => ({
    gap,
    files: missing.get(gap) ?? 0,
    of: (OF_HELD.includes(gap) ? detained : open).count,
  }));
}
