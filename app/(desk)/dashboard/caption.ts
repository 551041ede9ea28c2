import { getLocale, getTranslations } from "next-intl/server";
import { sayInstant } from "#domain/when/say-when.ts";
import type { Asked } from "./asked.ts";

/** Under a picture: which office, and at which moment it holds. */
export async function caption({ dashboard: { offices, asOf }, office, zone }: Asked): Promise<string> {
  const [locale, say] = [await getLocale(), await getTranslations("dashboard")];
  const where = offices.filter(({ code }) => office === undefined || code === office).map(({ name }) => name);
  const when = sayInstant(asOf, { locale, timeZone: zone, now: asOf });
  return say("caption", { where: where.join(", "), when });
}
