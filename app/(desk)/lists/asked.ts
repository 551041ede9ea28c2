import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";

/** What an address asks of a list: empty words are not asked for. */
export const askedOfList = (search: Search) => ({
  office: firstOf(search.office) || undefined,
  after: firstOf(search.after) || undefined,
  show: firstOf(search.show) || undefined,
  limit: firstOf(search.limit) || undefined,
});
