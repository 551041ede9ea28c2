import { and, desc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Db } from "#dialect";
import { scheduledRuns } from "../schema/clocks.ts";

/** Says that a job runs for this time; false when it has run already, whichever server it was. Written without a command. */
export async function claimRun(db: Db, job: string, slot: string, ranAt: Date): Promise<boolean> {
  const claimed = await db
    .insert(scheduledRuns)
    .values({ job, slot, ranAt })
    .onConflictDoNothing()
    .returning({ slot: scheduledRuns.slot });
  return claimed.length > 0;
}

/** Which of these times a job has run for. */
export async function listRuns(db: Db, job: string, slots: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let at = 0; at < slots.length; at += AT_ONCE) {
    const rows = await db
      .select({ slot: scheduledRuns.slot })
      .from(scheduledRuns)
      .where(and(eq(scheduledRuns.job, job), inArray(scheduledRuns.slot, slots.slice(at, at + AT_ONCE))));
    for (const { slot } of rows) found.add(slot);
  }
  return found;
}

const AT_ONCE = 200;

/** When a job ran for this time. */
export async function findRun(db: Db, job: string, slot: string): Promise<Date | undefined> {
  const [run] = await db
    .select({ ranAt: scheduledRuns.ranAt })
    .from(scheduledRuns)
    .where(and(eq(scheduledRuns.job, job), eq(scheduledRuns.slot, slot)));
  return run?.ranAt;
}

/** Says that a job has run, whenever it ran before. */
export async function noteRun(db: Db, job: string, slot: string, ranAt: Date): Promise<void> {
  await db
    .insert(scheduledRuns)
    .values({ job, slot, ranAt })
    .onConflictDoUpdate({ target: [scheduledRuns.job, scheduledRuns.slot], set: { ranAt } });
}

/** When a job last ran for somebody: its slots begin with who it is, and `|`, after which comes `}`. */
export async function findLastRun(db: Db, job: string, who: string): Promise<Date | undefined> {
  const [last] = await db
    .select({ ranAt: scheduledRuns.ranAt })
    .from(scheduledRuns)
    .where(
      and(eq(scheduledRuns.job, job), gt(scheduledRuns.slot, `${who}|`), lt(scheduledRuns.slot, `${who}}`)),
    )
    .orderBy(desc(scheduledRuns.ranAt))
    .limit(1);
  return last?.ranAt;
}
