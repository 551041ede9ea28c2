import { z } from "zod";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { officeCode } from "./list-filter.ts";

/** `limit`: what ends next first. `longest`: held longest first, a time that nobody knows last. `file`: by number. */
export const DETAINED_SORTS = ["limit", "longest", "file"] as const;
export type DetainedSort = (typeof DETAINED_SORTS)[number];

/** Longer than so many hours: the law's steps. */
export const HELD_LONGER = { "24h": 24, "48h": 48, "72h": 72, "10_days": 240, "40_days": 960 } as const;
export type HeldLonger = keyof typeof HELD_LONGER;
export const HELD_LONGER_THAN = Object.keys(HELD_LONGER) as [HeldLonger, ...HeldLonger[]];

/** What came of it when counsel tried last; `none`: nobody has recorded that they tried. */
export const COUNSEL_LET_IN = ["took_place", "denied", "none"] as const;
export type CounselLetIn = (typeof COUNSEL_LET_IN)[number];

/** Which of those who are held. */
export const detainedFilter = z.object({
  office: officeCode.optional(),
  /** by its id; `not_known`: at none that is on the list of places */
  place: z.string("form.choose").max(40, "form.choose").optional(),
  /** the authority that took them */
  captor: z.enum(CAPTORS, "form.choose").optional(),
  longer: z.enum(HELD_LONGER_THAN, "form.choose").optional(),
  counsel: z.enum(COUNSEL_LET_IN, "form.choose").optional(),
  sort: z.enum(DETAINED_SORTS, "form.choose").optional(),
});
export type DetainedFilter = z.output<typeof detainedFilter>;
