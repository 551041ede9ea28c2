import type { ExportedList } from "#casework/lists/tables.ts";

/** Where each list stands. */
export const LIST_PAGES: Record<ExportedList, string> = {
  cases: "/cases",
  households: "/households",
  detentions: "/detentions",
  hearings: "/hearings",
  certificates: "/certificates",
};

/** What an address of one of the lists says. */
export type ListAsked = {
  office?: string | undefined;
  show?: string | undefined;
  after?: string | undefined;
  limit?: string | undefined;
};

/** The address of a page of a list, or of taking it out; what is not asked for is not said. */
export function listAddress(path: string, asked: Record<string, string | undefined>): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
