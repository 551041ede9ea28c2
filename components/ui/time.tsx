import { getLocale, getTranslations } from "next-intl/server";
import { sayMoment } from "./moment.ts";

export interface TimeProps {
  at: Date;
  /** The office's, such as "Asia/Almaty". */
  zone: string;
  now: Date;
  about?: boolean;
  dateOnly?: boolean;
  withYear?: boolean;
  /** The zone's name, said once a panel: "(Almaty)". */
  zoneName?: string;
}

export async function Time({ at, zone, now, about, dateOnly, withYear, zoneName }: TimeProps) {
  const [locale, say] = await Promise.all([getLocale(), getTranslations("ui")]);
  const words = sayMoment(at, { locale, zone, now, dateOnly, withYear });
  return (
    <time dateTime={at.toISOString()}>
      {about ? say("about", { when: words }) : words}
      {zoneName && ` (${zoneName})`}
    </time>
  );
}
