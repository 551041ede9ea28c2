import { z } from "zod";
import { HEARING_KINDS } from "#domain/vocabulary/hearing-kinds.ts";
import { assignee, officeCode } from "./list-filter.ts";

export const HEARING_VIEWS = ["coming", "held"] as const;
export type HearingView = (typeof HEARING_VIEWS)[number];
export const hearingView = z.enum(HEARING_VIEWS, "form.choose");

/** `when`: those that come, the next one first; those that were held, the latest first. `file`: by number. */
export const HEARING_SORTS = ["when", "file"] as const;
export type HearingSort = (typeof HEARING_SORTS)[number];

/** Which of the hearings that come, or of those that were held. */
export const hearingFilter = z.object({
  office: officeCode.optional(),
  /** the first and the last day, in the office's time zone */
  from: z.iso.date("form.date").optional(),
  to: z.iso.date("form.date").optional(),
  kind: z.enum(HEARING_KINDS, "form.choose").optional(),
  assignee: assignee.optional(),
  sort: z.enum(HEARING_SORTS, "form.choose").optional(),
});
export type HearingFilter = z.output<typeof hearingFilter>;
