import { store } from "#db/connection.ts";
import { listPressingLimits } from "#db/records/list-inbox.ts";
import { claimRun, findLastRun, listRuns } from "#db/records/scheduled-runs.ts";
import type { User } from "#db/records/users.ts";
import { pressingUntil } from "../inbox/near-limits.ts";
import type { Outbox } from "./outbox.ts";
import { listActive, reached } from "./people.ts";

const HOUR_MS = 3_600_000;
/** That somebody was written to, and that they were told of a limit. */
const JOB = "pressing";
const TOLD = "pressing_limit";

/**
 * Whoever carries a file is told that limits of it have become pressing: how many, once each, and at most one mail an
 * hour. As a digest, a mail is taken before it is sent.
 */
export async function warnOfLimits(outbox: Outbox, now: Date) {
  const byPerson = await untold(now);
  if (byPerson.size === 0) return;
  const active = new Map((await listActive(store().reader, now)).map((user) => [user.id, user]));
  for (const [userId, slots] of byPerson) {
    const user = active.get(userId);
    if (user) await warn(outbox, user, slots, now);
  }
}

async function warn(outbox: Outbox, user: User, slots: string[], now: Date) {
  const { to } = await reached(store().reader, user);
  const told = await store().transaction(async (db) => {
    const last = await findLastRun(db, JOB, user.id);
    if (last && Math.abs(now.getTime() - last.getTime()) < HOUR_MS) return 0;
    if (!(await claimRun(db, JOB, `${user.id}|${hourOf(now)}`, now))) return 0;
    let claimed = 0;
    for (const slot of slots) if (await claimRun(db, TOLD, slot, now)) claimed += 1;
    return claimed;
  });
  if (told > 0 && to) outbox.add({ to, waiting: told, more: false });
}

/** Pressing limits by who carries their file, but for those that were told. */
async function untold(now: Date): Promise<Map<string, string[]>> {
  const { reader } = store();
  const rows = (await listPressingLimits(reader, pressingUntil(now), now)).map(
    ({ caseId, key, dueAt, assigneeId }) => ({
      assigneeId: assigneeId ?? "",
      slot: `${assigneeId}|${caseId}|${key}|${dueAt.getTime()}`,
    }),
  );
  const told = await listRuns(
    reader,
    TOLD,
    rows.map(({ slot }) => slot),
  );
  const byPerson = new Map<string, string[]>();
  for (const { assigneeId, slot } of rows)
    if (!told.has(slot)) byPerson.set(assigneeId, [...(byPerson.get(assigneeId) ?? []), slot]);
  return byPerson;
}

const hourOf = (now: Date) => now.toISOString().slice(0, 13);
