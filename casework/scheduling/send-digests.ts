import { store } from "#db/connection.ts";
import { listOffices } from "#db/records/organisation.ts";
import { claimRun, listRuns } from "#db/records/scheduled-runs.ts";
import type { User } from "#db/records/users.ts";
import { latestDay } from "#domain/scheduling/latest-day.ts";
import { putMail } from "./outbox.ts";
import { listActive, reached } from "./people.ts";
import { thingsFor } from "./things-for.ts";

/** In the morning, on the clocks of somebody's first office. */
const HOUR = 8;
const JOB = "digest";

/**
 * Once a civil day each is told how many things wait for them, if any. Of the days that were missed only the latest is
 * made up for. A day is taken with its mail, in one transaction: no server makes a second one.
 */
export async function sendDigests(now: Date) {
  for (const { user, slot } of await due(now)) {
    const { actor } = await reached(store().reader, user);
    const things = await thingsFor(actor, now);
    await store().transaction(async (db) => {
      if ((await claimRun(db, JOB, slot, now)) && things.waiting > 0) await putMail(db, user.id, things, now);
    });
  }
}

/** Whose latest day nobody has taken yet. */
async function due(now: Date): Promise<{ user: User; slot: string }[]> {
  const { reader } = store();
  const zones = new Map((await listOffices(reader)).map(({ id, timeZone }) => [id, timeZone]));
  const all = (await listActive(reader, now)).flatMap((user) => {
    const { day, at } = latestDay(now, zones.get(user.offices[0] ?? "") ?? "UTC", HOUR);
    return user.createdAt > at ? [] : [{ user, slot: `${user.id}|${day}` }];
  });
  const taken = await listRuns(
    reader,
    JOB,
    all.map(({ slot }) => slot),
  );
  return all.filter(({ slot }) => !taken.has(slot));
}
