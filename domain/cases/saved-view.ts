import { z } from "zod";
import { CASE_SORTS } from "#domain/cases/case-sorts.ts";
import { caseFilter } from "./case-filter.ts";

/** What a view that is kept asks of the list: the filter and the sort, and never the words of a search. */
export const viewOfCases = caseFilter.extend({ sort: z.enum(CASE_SORTS, "form.choose").optional() });
export type ViewOfCases = z.output<typeof viewOfCases>;

/** A view as its row keeps it: the same view is the same text. */
export function writeView(view: ViewOfCases): string {
  const said = Object.entries(view).filter(([, value]) => value !== undefined);
  const sorted = said.sort(([one], [other]) => (one < other ? -1 : 1));
  return new URLSearchParams(sorted.map(([name, value]) => [name, String(value)])).toString();
}

/** Reads a view that was kept; undefined when a word of it means nothing any more. */
export function readView(kept: string): ViewOfCases | undefined {
  return viewOfCases.safeParse(Object.fromEntries(new URLSearchParams(kept))).data;
}
