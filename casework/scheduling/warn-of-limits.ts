import { store } from "#db/connection.ts";
import { listOffices } from "#db/records/organisation.ts";
import { listPressingLimits } from "#db/records/pressing-limits.ts";
import { claimRun, findLastRun, findRun, listRuns, noteRun } from "#db/records/scheduled-runs.ts";
import type { User } from "#db/records/users.ts";
import { shippedRules } from "#db/rules/rules.ts";
import { milliseconds } from "#domain/clocks/count.ts";
import { putMail } from "./outbox.ts";
import { listActive } from "./people.ts";
import { atMost } from "./things-for.ts";
import { whoIsTold } from "./who-is-told.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** That somebody was written to, that they were told of a limit, and until when all limits were looked at. */
const JOB = "pressing";
const TOLD = "pressing_limit";
const LOOKED = { job: "pressing_looked", slot: "all" };
const LOOKED_EVERY_MS = 5 * MINUTE_MS;
/** Whoever was written to is not written to again within the hour: meanwhile a limit may pass. */
const REACHES_BACK_MS = 2 * HOUR_MS;
/** What passed longer ago, while no server ran, stands in its file. */
const AT_MOST_BACK_MS = 30 * 24 * HOUR_MS;
/** No limit is pressing longer before its end. */
const LONGEST_MS = Math.max(
  ...shippedRules.map(({ warn_before }) => milliseconds(warn_before.at(-1) ?? "PT48H")),
);

/**
 * Whoever carries a file is told that limits of it have become pressing, or have passed since all were looked at last: how
 * many, each once, and at most one mail an hour. What passed while no server ran is told when one runs again.
 */
export async function warnOfLimits(now: Date) {
  for (const [user, slots] of await untold(now)) await warn(user, slots, now);
  await lookedAt(now);
}

async function warn(user: User, slots: string[], now: Date) {
  await store().transaction(async (db) => {
    const last = await findLastRun(db, JOB, user.id);
    if (last && Math.abs(now.getTime() - last.getTime()) < HOUR_MS) return;
    if (!(await claimRun(db, JOB, `${user.id}|${hourOf(now)}`, now))) return;
    let told = 0;
    for (const slot of slots) if (await claimRun(db, TOLD, slot, now)) told += 1;
    if (told > 0) await putMail(db, user.id, atMost(told), now);
  });
}

/** Whom to tell of which limits, but for those of which they were told. */
async function untold(now: Date): Promise<Map<User, string[]>> {
  const { reader } = store();
  const offices = (await listOffices(reader)).map(({ id }) => id);
  const span = { since: await since(now), now, until: new Date(now.getTime() + LONGEST_MS) };
  const limits = await listPressingLimits(reader, offices, span);
  if (limits.length === 0) return new Map();
  const active = await listActive(reader, now);
  const all = limits.flatMap((limit) =>
    whoIsTold(limit, active).map((user) => ({
      user,
      slot: `${user.id}|${limit.caseId}|${limit.key}|${limit.dueAt.getTime()}`,
    })),
  );
  const told = await listRuns(
    reader,
    TOLD,
    all.map(({ slot }) => slot),
  );
  const left = Map.groupBy(
    all.filter(({ slot }) => !told.has(slot)),
    ({ user }) => user,
  );
  return new Map([...left].map(([user, those]) => [user, those.map(({ slot }) => slot)]));
}

/** Until when all limits were looked at, and a little before; a clock that was put back begins anew. */
async function since(now: Date): Promise<Date> {
  const last = (await findRun(store().reader, LOOKED.job, LOOKED.slot)) ?? now;
  const back = Math.min(last.getTime(), now.getTime()) - REACHES_BACK_MS;
  return new Date(Math.max(back, now.getTime() - AT_MOST_BACK_MS));
}

/** Noted seldom: what is looked at twice is told once all the same. */
async function lookedAt(now: Date) {
  const last = await findRun(store().reader, LOOKED.job, LOOKED.slot);
  if (last && Math.abs(now.getTime() - last.getTime()) < LOOKED_EVERY_MS) return;
  await store().transaction((db) => noteRun(db, LOOKED.job, LOOKED.slot, now));
}

const hourOf = (now: Date) => now.toISOString().slice(0, 13);
