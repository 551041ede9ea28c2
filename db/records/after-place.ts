import { and, eq, gt, lt, or, type SQL, type SQLWrapper } from "drizzle-orm";

/** One thing by which a list is ordered, and what it is of the last row of a page. */
export type Ordered = { by: SQLWrapper; last: unknown; descending?: boolean };

/** The rows that come after a place, in an order by several things: the first in which they differ decides. */
export function afterPlace([first, ...further]: readonly Ordered[]): SQL | undefined {
  if (!first) return undefined;
  const { by, last, descending } = first;
  const beyond = descending ? lt(by, last) : gt(by, last);
  return further.length === 0 ? beyond : or(beyond, and(eq(by, last), afterPlace(further)));
}
