/** What a list of files can show beside risk and pseudonym, which always stand. */
export const CASE_COLUMNS = ["where", "limit", "status", "contact", "caseworker", "changed"] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

export const PAGE_SIZES = [50, 100] as const;

/** How somebody sees a list. Without `columns`: as many as the window is wide enough for. */
export type ListLook = { columns: CaseColumn[] | null; density: "comfortable" | "compact"; limit: number };

export const USUAL_LOOK: ListLook = { columns: null, density: "comfortable", limit: 50 };

/** A look as it was kept: of columns, only those that this version still has. */
export function lookFrom({
  columns,
  density,
  limit,
}: Omit<ListLook, "columns"> & { columns: string[] | null }): ListLook {
  const known = columns && CASE_COLUMNS.filter((column) => columns.includes(column));
  return { columns: known, density, limit };
}
