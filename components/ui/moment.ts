import { sayDay, sayInstant, sayTime as timeSaid } from "#domain/when/say-when.ts";

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
export const sayMoment = (
  at: Date,
  { locale, zone, now, dateOnly, withYear = false }: MomentOptions,
): string => (dateOnly ? sayDay : sayInstant)(at, { locale, timeZone: zone, now, withYear });

/** "14:10", of the 24 hours. */
export const sayTime = (at: Date, { locale, zone }: Pick<MomentOptions, "locale" | "zone">): string =>
  timeSaid(at, { locale, timeZone: zone, now: at });
