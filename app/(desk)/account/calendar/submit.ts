"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { forgetCalendarShown } from "#auth/calendar-cookie.ts";
import { currentActor } from "#auth/current-actor.ts";
import { endCalendar } from "#casework/calendars/end-calendar.ts";
import { refusalOf } from "#domain/refusals.ts";
import { isFromHere } from "../../../same-origin.ts";

/** Ends the address of one's calendar; one that has ended meanwhile is what was wanted. */
export async function end() {
  if (await isFromHere()) {
    await ended();
    await forgetCalendarShown();
  }
  redirect("/account#calendar" as Route);
}

async function ended() {
  try {
    await endCalendar(await currentActor(), {});
  } catch (error) {
    if (!refusalOf(error)) throw error;
  }
}
