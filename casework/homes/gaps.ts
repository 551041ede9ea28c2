import type { Count } from "#db/records/count-cases.ts";
import { countGaps } from "#db/records/count-gaps.ts";
import type { Db } from "#dialect";
import { GAPS, type Gap } from "#domain/vocabulary/gaps.ts";

/** Of everybody, or of those who are held. */
const OF_ALL: readonly Gap[] = ["no_papers", "no_caseworker"];

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
    of: (OF_ALL.includes(gap) ? open : detained).count,
  }));
}
