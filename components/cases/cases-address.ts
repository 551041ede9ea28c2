import type { CaseFilter } from "#domain/cases/case-filter.ts";

/** What an address of the list says: the filter, and how it is shown. */
export type CasesAsked = CaseFilter & {
  search?: string;
  sort?: string;
  after?: string;
  limit?: number | string;
  /** `all`: each file of the page stands ticked. */
  ticked?: string;
};

/** The address of a list of files. What is not asked for is not said. */
export function casesAddress(asked: CasesAsked): string {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "");
  const words = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
  return said.length === 0 ? "/cases" : `/cases?${words}`;
}
