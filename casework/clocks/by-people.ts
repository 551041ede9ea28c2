import type { CaseFile } from "#db/records/cases.ts";
import { listClockChanges, listManualClocks } from "#db/records/manual-clocks.ts";
import { listRuleSwitches } from "#db/records/rule-switches.ts";
import type { Db } from "#dialect";
import type { ByPeople } from "./clocks-of.ts";

/** Rules that the office of a file has switched, limits set by hand on it, and what was done to single limits of it. */
export async function byPeople(db: Db, file: CaseFile): Promise<ByPeople> {
  const changes = await listClockChanges(db, file);
  return {
    switches: await listRuleSwitches(db, file.officeId),
    byHand: await listManualClocks(db, file),
    changes: changes.map(({ happenedFrom, happenedTo, ...one }) => ({
      ...one,
      at: happenedFrom,
      until: happenedTo,
    })),
  };
}
