import { type Labelled, placeLabels } from "./place-labels.ts";
import { placeTicks, type Ticks } from "./place-ticks.ts";
import type { Between, TimeItem } from "./time-line.ts";

/** Where something stands, in per cent of the picture's width. */
export type Stretch = { x: number; width: number };

export type PlacedItem = { number: number } & (
  | { kind: "spell"; solid: Stretch | undefined; doubt: Stretch | undefined }
  | { kind: "step" | "limit"; x: number; doubt: Stretch | undefined }
);

export interface PlacedTimeLine {
  rows: { items: PlacedItem[]; labels: Labelled[] }[];
  today: number;
  ticks: Ticks;
  from: Date;
  until: Date;
  /** So many limits end beyond the scale: they are numbered and listed, not drawn. */
  beyond: number;
}

/** Room for a number's half before the first item, and for a whole one after the last. */
const FIRST = 2;
const LAST = 90;
/** What is too short to be seen is drawn this wide. */
const LEAST = 0.6;
const HALF_A_DAY_MS = 43_200_000;
/** What lies ahead has half as much room as what has been, and as much at least. */
const AHEAD_MS = 30 * 86_400_000;

/**
 * Places the rows of a time line, in per cent of its width: the past at 0. Items are numbered row after row, each row in
 * the order given (`inOrder`). What is only known to lie between two moments has a `doubt`, which is drawn dashed.
 * A passport that runs out in years would leave the days of an arrest no room: limits far ahead are not drawn, but for the next.
 */
export function placeTimeLine(
  rows: readonly (readonly TimeItem[])[],
  now: Date,
  timeZone: string,
): PlacedTimeLine {
  const horizon = horizonOf(rows.flat(), now);
  const isDrawn = (item: TimeItem): item is Dated =>
    item.kind !== "undated" && !(item.kind === "limit" && item.at.earliest.getTime() > horizon);
  const { from, until } = spanOf(rows.flat().filter(isDrawn), now);
  const at = (moment: Date) =>
    FIRST + ((moment.getTime() - from.getTime()) / (until.getTime() - from.getTime())) * (LAST - FIRST);
  let number = 0;
  return {
    rows: rows.map((row) => {
      const items = row.flatMap((item): PlacedItem[] => {
        number++;
        return isDrawn(item) ? [{ number, ...placed(item, at, now) }] : [];
      });
      return { items, labels: placeLabels(items.map((item) => ({ x: startOf(item), number: item.number }))) };
    }),
    today: at(now),
    ticks: placeTicks(from, until, timeZone, at),
    from,
    until,
    beyond: rows.flat().filter((item) => item.kind === "limit" && !isDrawn(item)).length,
  };
}

type Dated = Exclude<TimeItem, { kind: "undated" }>;

function placed(item: Dated, at: (moment: Date) => number, now: Date) {
  if (item.kind !== "spell") {
    const { earliest, latest } = item.at;
    const [start, end] = [at(earliest), at(latest)];
    return { kind: item.kind, x: (start + end) / 2, doubt: stretch(start, end) };
  }
  const end = item.end ?? { earliest: now, latest: now };
  const known = stretch(at(item.start.latest), at(end.earliest), LEAST);
  const doubtful = isDoubtful(item.start) || isDoubtful(end);
  return {
    kind: item.kind,
    solid: doubtful && end.earliest <= item.start.latest ? undefined : known,
    doubt: doubtful ? stretch(at(item.start.earliest), at(end.latest), LEAST) : undefined,
  };
}

const isDoubtful = ({ earliest, latest }: Between) => earliest < latest;

function stretch(start: number, end: number, least = 0): Stretch | undefined {
  const width = Math.max(end - start, least);
  return width > 0 ? { x: start, width } : undefined;
}

const startOf = (item: PlacedItem): number =>
  item.kind === "spell" ? ((item.doubt ?? item.solid)?.x ?? FIRST) : item.x;

/** Until when limits are drawn, in milliseconds: as far as the scale goes without them, and the next in any case. */
function horizonOf(items: TimeItem[], now: Date): number {
  const ends = items.flatMap((item) => (item.kind === "limit" ? item.at.earliest.getTime() : []));
  const next = ends.filter((end) => end >= now.getTime()).sort((one, other) => one - other)[0] ?? 0;
  const others = items.filter((item): item is Dated => item.kind !== "limit" && item.kind !== "undated");
  const { from, until } = spanOf(others, now);
  const room = Math.max(AHEAD_MS, (now.getTime() - from.getTime()) / 2);
  return Math.max(now.getTime() + room, until.getTime(), next);
}

/** From the first moment to the last, today among them; a single moment gets half a day on either side. */
function spanOf(items: Dated[], now: Date): { from: Date; until: Date } {
  const moments = items.flatMap((item) => {
    if (item.kind !== "spell") return [item.at.earliest, item.at.latest];
    return [
      item.start.earliest,
      item.start.latest,
      ...(item.end ? [item.end.earliest, item.end.latest] : []),
    ];
  });
  const times = [...moments, now].map((moment) => moment.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = first === last ? HALF_A_DAY_MS : 0;
  return { from: new Date(first - room), until: new Date(last + room) };
}
