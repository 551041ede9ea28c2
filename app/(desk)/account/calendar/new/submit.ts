"use server";

import { keepCalendarShown } from "#auth/calendar-cookie.ts";
import { calendarToken } from "#casework/calendars/calendar-token.ts";
import { openCalendar } from "#casework/calendars/open-calendar.ts";
import { submitting } from "../../../../submitting.ts";

export const submit = submitting(async ({ actor, formKey, run }) => {
  const token = calendarToken(formKey && `${actor.userId}|${formKey}`);
  await run(openCalendar, { token });
  await keepCalendarShown(token);
  return "/account?calendar=opened#calendar";
});
