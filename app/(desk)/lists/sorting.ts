import type { Column } from "#components/ui/table.tsx";
import { LIST_PAGES, type ListAsked, listAddress, type SmallList } from "./list-pages.ts";

/** The head of a column that sorts a list: the address that does it, and whether it is sorted so. The usual sort is not said. */
export function sorting(
  list: SmallList,
  { after: _, ...asked }: ListAsked,
  { usual }: { usual: string },
): (by: string, direction: "ascending" | "descending") => Pick<Column, "sort" | "sorted"> {
  return (by, direction) => ({
    sort: listAddress(LIST_PAGES[list], { ...asked, sort: by === usual ? undefined : by }),
    ...((asked.sort ?? usual) === by && { sorted: direction }),
  });
}
