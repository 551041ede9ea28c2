import type { TimeItem } from "#domain/time-line/time-line.ts";
import { atInstant, type When } from "#domain/when/when.ts";

/** What a row of the time line holds: how it is drawn, what happened (as an entry tells it), and when, as exactly as it is known. */
export type LineItem = TimeItem & {
  id: string;
  event: string;
  details: Record<string, string>;
  when: When;
  /** Of a spell: how it ended, and when; `null` while it lasts. */
  ended?: { event: string; details: Record<string, string>; when: When } | null;
};

type Told = Pick<LineItem, "id" | "event" | "details">;

export function stepAt(when: When, told: Told): LineItem {
  if (when.precision === "unknown") return { kind: "undated", when, ...told };
  const { earliest, latest } = when;
  return { kind: "step", at: { earliest, latest }, when, ...told };
}

/** A spell of which only the end is known is listed, and not drawn. */
export function spellFrom(when: When, ended: LineItem["ended"], told: Told): LineItem {
  const more = { when, ...told, ended: ended ?? null };
  if (when.precision === "unknown") return { kind: "undated", ...more };
  const { earliest, latest } = when;
  const end = ended ? { earliest: laterOf(ended.when.earliest, earliest), latest: ended.when.latest } : null;
  return { kind: "spell", start: { earliest, latest }, end, ...more };
}

const laterOf = (one: Date, other: Date) => (one > other ? one : other);

/** A moment of which only the two ends are stored. */
export const between = (earliest: Date, latest: Date): When =>
  earliest.getTime() === latest.getTime()
    ? atInstant(earliest)
    : { earliest, latest, precision: "interval", about: false };
