import { eq } from "drizzle-orm";
import type { Db } from "#dialect";
import { compiled, given } from "../compiled.ts";
import { makers } from "../schema/approvals.ts";

const makersOf = compiled<{ userId: string }, { makerId: string }>((db) =>
  db
    .select({ makerId: makers.makerId })
    .from(makers)
    .where(eq(makers.userId, given(makers.userId, "userId"))),
);

/**
 * Who made somebody one of the staff, at first hand or through others, for nobody shall make somebody who makes somebody
 * who approves.
 */
export const listMakers = async (db: Db, userId: string): Promise<string[]> =>
  (await makersOf(db, { userId })).map(({ makerId }) => makerId);
