import { z } from "zod";
import { listOpenCalendars } from "#db/records/calendars.ts";
import { query } from "../door.ts";

/** Whether a calendar may read one's deadlines, and since when. */
export const showCalendar = query({
  name: "calendar.show",
  input: z.object({}),
  async ask({ actor, reader }) {
    const [calendar] = await listOpenCalendars(reader, actor.userId);
    return { id: calendar?.id, since: calendar?.createdAt };
  },
});
