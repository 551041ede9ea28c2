import { listMakers } from "#db/records/makers.ts";
import type { Db } from "#dialect";

/** Whether somebody is one of the staff by this person's doing, or by that of somebody whom they made. */
export const isMadeBy = async (db: Db, userId: string, makerId: string): Promise<boolean> =>
  (await listMakers(db, userId)).includes(makerId);
