import { store } from "#db/connection.ts";
import { listOffices } from "#db/records/organisation.ts";
import { claimRun, listRuns } from "#db/records/scheduled-runs.ts";
import type { User } from "#db/records/users.ts";
import { latestDay } from "#domain/scheduling/latest-day.ts";
import type { Outbox } from "./outbox.ts";
import { listActive, reached } from "./people.ts";
import { thingsFor } from "./things-for.ts";

/** In the morning, on the clocks of somebody's first office. */
const HOUR = 8;
const JOB = "digest";

/**
 * Once a civil day each is told how many things wait for them, if any. Of the days that were missed only the latest is
 * made up for. A day is taken before its mail is sent, in a transaction of its own: whoever stops in between has sent
 * none, and no server sends a second one.
 */
export async function sendDigests(outbox: Outbox, now: Date) {
  for (const { user, slot } of await due(now)) {
    const { actor, to } = await reached(store().reader, user);
    const things = await thingsFor(actor, now);
    if (!(await store().transaction((db) => claimRun(db, JOB, slot, now)))) continue;
    if (things.waiting > 0 && to) outbox.add({ to, ...things });
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
