import type { ExportedList } from "#casework/lists/tables/tables.ts";
import { certificateFilter } from "#domain/lists/certificates.ts";
import { detainedFilter } from "#domain/lists/detained.ts";
import { hearingFilter } from "#domain/lists/hearings.ts";
import { householdFilter } from "#domain/lists/households.ts";

/** Where each list stands. */
export const LIST_PAGES: Record<ExportedList, string> = {
  cases: "/cases",
  households: "/households",
  detentions: "/detentions",
  hearings: "/hearings",
  certificates: "/certificates",
};

export type SmallList = Exclude<ExportedList, "cases">;

/** What narrows a list down and orders it, as its address says it. */
export const LIST_WORDS: Record<SmallList, readonly string[]> = {
  households: householdFilter.keyof().options,
  detentions: detainedFilter.keyof().options,
  hearings: [...hearingFilter.keyof().options, "show"],
  certificates: certificateFilter.keyof().options,
};

/** What an address of one of the lists says. */
export type ListAsked = Record<string, string | undefined>;

/** The address of a page of a list, or of taking it out; what is not asked for is not said. */
export function listAddress(path: string, asked: ListAsked): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
