import { getTranslations } from "next-intl/server";
import { daysBetween } from "#domain/clocks/count.ts";

export interface WhereKnown {
  whereabouts: string;
  /** When they were taken, where that is known. */
  heldSince: Date | null;
  timeZone: string;
}

/** "Detained, day 3": the day of the arrest is the first. Others are said in their own words. */
export async function whereWords(
  { whereabouts, heldSince, timeZone }: WhereKnown,
  now: Date,
): Promise<string> {
  const say = await getTranslations();
  if (whereabouts === "detained" && heldSince)
    return say("cases.detained_day", { day: daysBetween(heldSince, now, timeZone) + 1 });
  return say(`words.whereabouts.${whereabouts}` as never);
}
