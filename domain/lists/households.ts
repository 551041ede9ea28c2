import { z } from "zod";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { officeCode } from "./list-filter.ts";

/** `number`: as they were numbered. `newest`: made last first. */
export const HOUSEHOLD_SORTS = ["number", "newest"] as const;
export type HouseholdSort = (typeof HOUSEHOLD_SORTS)[number];

/** Which households: those of which somebody is there, or of which the person most in danger is at this level. */
export const householdFilter = z.object({
  office: officeCode.optional(),
  whereabouts: z.enum(WHEREABOUTS, "form.choose").optional(),
  risk: z.enum(RISK_LEVELS, "form.choose").optional(),
  sort: z.enum(HOUSEHOLD_SORTS, "form.choose").optional(),
});
export type HouseholdFilter = z.output<typeof householdFilter>;
