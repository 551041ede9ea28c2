export interface MomentOptions {
  /** As `Intl` knows it, such as "en-GB". */
  locale: string;
  /** Of the office, such as "Asia/Almaty". */
  zone: string;
  /** The year is left out when it is this one. */
  now: Date;
  /** A day without its time. */
  dateOnly?: boolean;
  /** On paper the year always stands. */
  withYear?: boolean;
}

/** "Sun 6 July, 14:10"; "Sun 6 July 2024, 14:10" of another year. */
export function sayMoment(at: Date, { locale, zone, now, dateOnly, withYear }: MomentOptions): string {
  const yearShown = withYear || yearIn(at, zone) !== yearIn(now, zone);
  const weekday = dayFormat(locale, zone, { weekday: "short" }).format(at);
  const day = dayFormat(locale, zone, {
    day: "numeric",
    month: "long",
    year: yearShown ? "numeric" : undefined,
  }).format(at);
  return dateOnly ? `${weekday} ${day}` : `${weekday} ${day}, ${sayTime(at, { locale, zone })}`;
}

/** "14:10", of the 24 hours. */
export function sayTime(at: Date, { locale, zone }: Pick<MomentOptions, "locale" | "zone">): string {
  return dayFormat(locale, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using it. */
function dayFormat(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    made.set(key, format);
  }
  return format;
}

function yearIn(at: Date, zone: string): string {
  return dayFormat("en-GB", zone, { year: "numeric" }).format(at);
}
