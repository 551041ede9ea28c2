import { z } from "zod";
import { listOpenCalendars } from "#db/records/calendars.ts";
import { query } from "../door.ts";
import { openUntil } from "./open-until.ts";

/** Whether a calendar may read one's deadlines, since when, and until when; or when one that could ended by itself. */
export const showCalendar = query({
  name: "calendar.show",
  input: z.object({}),
  async ask({ actor, reader, now }): Promise<{ open?: OpenCalendar; over?: Date }> {
    const [calendar] = await listOpenCalendars(reader, actor.userId);
    if (!calendar) return {};
    const ends = await openUntil(reader, calendar);
    return ends.until > now
      ? { open: { id: calendar.id, since: calendar.createdAt, ...ends } }
      : { over: ends.until };
  },
});

type OpenCalendar = { id: string; since: Date; until: Date; most: Date };
