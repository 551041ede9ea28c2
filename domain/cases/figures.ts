import { type CaseFilter, ME, NOBODY } from "./case-filter.ts";

/** A figure is the number of files that its filter finds, so that figure and list cannot differ. */
export const FIGURES = {
  extreme: { risk: "extreme" },
  detained: { whereabouts: "detained" },
  within_72h: { due: "within_72h" },
  overdue: { due: "overdue" },
  unassigned: { assignee: NOBODY },
} as const satisfies Record<string, CaseFilter>;

export type FigureName = keyof typeof FIGURES;

/** The views above the list of files, each with its number. */
export const VIEWS = { open: {}, mine: { assignee: ME }, ...FIGURES } as const satisfies Record<
  string,
  CaseFilter
>;

export type ViewName = keyof typeof VIEWS;
