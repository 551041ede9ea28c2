import { getLocale, getTranslations } from "next-intl/server";
import { sayDays } from "#domain/when/say-days.ts";
import { sayInstant } from "#domain/when/say-when.ts";
import type { Asked } from "./asked.ts";

/** Under a picture: of which days, which office, and at which moment it holds. */
export async function caption(
  { dashboard: { offices, asOf }, office, zone }: Asked,
  days?: { from: string; to: string },
): Promise<string> {
  const [locale, say] = [await getLocale(), await getTranslations("dashboard")];
  const where = offices.filter(({ code }) => office === undefined || code === office).map(({ name }) => name);
  const when = sayInstant(asOf, { locale, timeZone: zone, now: asOf });
  const told = say("caption", { where: where.join(", "), when });
  return days ? `${sayDays(days.from, days.to, { locale, now: asOf })} · ${told}` : told;
}
