import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { sayDay } from "#domain/when/say-when.ts";

/** "set by Daniyar S. to 12 July; worked out, it is extreme", where a supervisor has set the level. */
export async function riskSetWords({ risk, office, now }: ShownCase): Promise<string | undefined> {
  const { reviewed, workedOut, level } = risk;
  if (reviewed.set === undefined) return undefined;
  const [locale, say] = [await getLocale(), await getTranslations("risk")];
  const when = sayDay(reviewed.set.until, { locale, timeZone: office.timeZone, now });
  return say("set", { when, workedOut, same: level === workedOut ? "yes" : "no" });
}
