import { getLocale, getTranslations } from "next-intl/server";
import { sayMoment, sayTime } from "./moment.ts";

export interface AsOfProps {
  at: Date;
  /** The office's, such as "Asia/Almaty": its city is said once a page. */
  zone: string;
  /** The page itself. */
  href: string;
}

/** "Mon 7 July 2025, 09:00 (Almaty) · as of 09:00 · Refresh": what is shown holds at this moment. */
export async function AsOf({ at, zone, href }: AsOfProps) {
  const [locale, say] = [await getLocale(), await getTranslations("ui.asOf")];
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return (
    <>
      <time dateTime={at.toISOString()}>{sayMoment(at, { locale, zone, now: at, withYear: true })}</time>
      {` (${city}) · ${say("at", { time: sayTime(at, { locale, zone }) })} · `}
      <a href={href}>{say("refresh")}</a>
    </>
  );
}
