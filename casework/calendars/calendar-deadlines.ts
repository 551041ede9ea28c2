import { z } from "zod";
import { keyedHash } from "#sealing/hashes.ts";
import { keyring } from "#sealing/keys.ts";
import { localDay } from "../cases/local-day.ts";
import type { Deadline } from "../deadlines/deadline.ts";
import { firstOf } from "../deadlines/list-deadlines.ts";
import { asTheyCome } from "../deadlines/which-sources.ts";
import { query } from "../door.ts";
import { officeOfRow, officesShown } from "../lists/list-asked.ts";

const DAY_MS = 24 * 3_600_000;
const MOST = 500;

/** What a calendar is told of one's own deadlines: whose file by its number, of what kind and when. Nothing else leaves the house. */
export const calendarDeadlines = query({
  name: "calendar.deadlines",
  input: z.object({}),
  async ask({ actor, scope, reader, now }) {
    const [since, until] = [later(now, -30 * DAY_MS), later(now, 366 * DAY_MS)];
    const span = { since, until, from: localDay(since, "UTC"), to: localDay(until, "UTC") };
    const asked = { reader, scope, whose: { assignedTo: actor.userId }, now };
    const found = await firstOf(asTheyCome(asked, { actor, move: undefined }, span), undefined, MOST);
    return found.map((one) => ({
      uid: uidOf(one),
      officeId: one.officeId,
      caseNumber: one.caseNumber,
      ...whenOf(one, officeOfRow(actor, one).timeZone),
    }));
  },
  shows: (items) => officesShown(items),
});

export type CalendarDeadline = Awaited<ReturnType<typeof calendarDeadlines>>[number];

/** The same for as long as the limit is the same one, and nothing that leads back to a row. */
const uidOf = ({ sort, id, what }: Deadline) => {
  const next = what.due === "hearing" && what.named ? "|next" : "";
  return keyedHash(keyring().session, `calendar event|${sort}|${id}${next}`).slice(0, 40);
};

/** A moment; or a day, which no clock moves into the next one. */
function whenOf({ what, at }: Deadline, timeZone: string) {
  if (what.due === "hearing") return { kind: "hearing" as const, at };
  if (what.due === "task") return { kind: "task" as const, day: localDay(at, timeZone) };
  const { kind, wholeDays } = what.clock;
  return wholeDays ? { kind, day: localDay(at, what.clock.timeZone) } : { kind, at };
}

const later = (date: Date, ms: number) => new Date(date.getTime() + ms);
