import ical from "ical-generator";
import { createTranslator } from "next-intl";
import { type CalendarDeadline, calendarDeadlines } from "#casework/calendars/calendar-deadlines.ts";
import { calendarOwner } from "#casework/calendars/find-calendar-owner.ts";
import { now as clockNow } from "#casework/clock.ts";
import { webRequest } from "#casework/request.ts";
import en from "#messages/en.json" with { type: "json" };
import type { Calls } from "./respond.ts";

const say = createTranslator({ locale: "en", messages: en, namespace: "calendar" });

/** One's deadlines as a calendar reads them (RFC 5545). Whoever has the token is told: no session, no cookie. */
export const calendar: Calls<object> = {
  async GET({ request }) {
    const token = new URL(request.url).searchParams.get("token") ?? "";
    const now = clockNow();
    const owner = await calendarOwner(token, webRequest()?.client ?? "", now);
    const text = written(await calendarDeadlines(owner, {}, { now }), now);
    return new Response(text, {
      headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "no-store" },
    });
  },
};

function written(deadlines: CalendarDeadline[], now: Date): string {
  const calendar = ical({
    prodId: { company: "Panoh", product: "Panoh", language: "EN" },
    name: say("name"),
  });
  for (const { uid, caseNumber, kind, ...when } of deadlines) {
    const day = "day" in when ? when.day : undefined;
    calendar.createEvent({
      id: `${uid}@panoh`,
      stamp: now,
      summary: `${caseNumber} · ${say(`kinds.${kind}`)}`,
      ...(day === undefined
        ? { start: (when as { at: Date }).at }
        : { start: new Date(`${day}T00:00:00Z`), allDay: true }),
    });
  }
  return calendar.toString();
}
