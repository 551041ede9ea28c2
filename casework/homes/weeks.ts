import { countOpened, listClosed, listTaken } from "#db/records/list-happened.ts";
import type { Db } from "#dialect";
import { type Span, spanAt, weeksUntil } from "./spans.ts";

const WEEKS = 8;

/** How many files were opened, how many people taken, and how many files closed in each of the last weeks, the newest first, and in all. */
export async function weeksOf(db: Db, offices: string[], today: string, timeZone: string) {
  const weeks = weeksUntil(today, WEEKS, timeZone);
  const whole = wholeOf(weeks);
  const taken = filesIn(weeks, await listTaken(db, offices, whole));
  const closed = filesIn(weeks, await listClosed(db, offices, whole));
  const opened = await countOpened(db, offices, whole);
  return {
    weeks: weeks.map(({ from, to }, at) => ({
      from,
      to,
      opened: opened.reduce((sum, { day, files }) => (from <= day && day <= to ? sum + files : sum), 0),
      taken: taken[at]?.size ?? 0,
      closed: closed[at]?.size ?? 0,
    })),
    inAll: {
      opened: opened.reduce((sum, { files }) => sum + files, 0),
      taken: new Set(taken.flatMap((files) => [...files])).size,
      closed: new Set(closed.flatMap((files) => [...files])).size,
    },
  };
}

/** From the earliest, which stands last, to the newest. */
function wholeOf(weeks: Span[]): Span {
  const [newest, oldest] = [weeks[0], weeks.at(-1)];
  if (!newest || !oldest) throw new Error("There are no weeks.");
  return { from: oldest.from, since: oldest.since, to: newest.to, until: newest.until };
}

/** A file counts once a week, however often it happened. */
function filesIn(weeks: Span[], rows: { caseId: string; at: Date }[]): Set<string>[] {
  const files = weeks.map(() => new Set<string>());
  for (const { caseId, at } of rows) files[spanAt(weeks, at)]?.add(caseId);
  return files;
}
