import { listRefused } from "#db/records/list-happened.ts";
import type { Db } from "#dialect";
import { monthsOf, type Span, spanAt } from "./spans.ts";

type Refused = Awaited<ReturnType<typeof listRefused>>[number];
type Days = { from: string; to: string };

/**
 * To how many people registration was refused, by place and month. People, not attempts: whoever was refused in two
 * months counts in both, and once in the total. The most first, a place that is not known last.
 */
export async function refusalsOf(db: Db, offices: string[], span: Span, timeZone: string) {
  const months = monthsOf(span, timeZone);
  const rows = await listRefused(db, offices, span);
  const at = Map.groupBy(rows, ({ placeId }) => placeId);
  const places = [...at]
    .map(([placeId, refused]) => ({ placeId, name: nameOf(refused), ...counted(months, refused) }))
    .sort(
      (one, other) =>
        Number(one.placeId === null) - Number(other.placeId === null) ||
        other.total - one.total ||
        (one.name ?? "").localeCompare(other.name ?? ""),
    );
  const behind = places.slice(REFUSALS_NAMED);
  return {
    months: months.map(({ from, to }): Days => ({ from, to })),
    places,
    /** The places behind those that a picture names, together: whoever was refused at two of them is one person. */
    others: {
      count: behind.length,
      ...counted(
        months,
        behind.flatMap(({ placeId }) => at.get(placeId) ?? []),
      ),
    },
    ...counted(months, rows),
  };
}

/** So many places have a row of their own; all others have one together. */
export const REFUSALS_NAMED = 11;

const nameOf = ([refused]: Refused[]) => (refused?.name ? `${refused.name}, ${refused.city}` : null);

/** How many people in each month, and in all. */
const counted = (months: Span[], rows: Refused[]) => ({
  cells: months.map((month) => people(rows.filter(({ at }) => spanAt([month], at) === 0))),
  total: people(rows),
});

const people = (rows: Refused[]) => new Set(rows.map(({ caseId }) => caseId)).size;
