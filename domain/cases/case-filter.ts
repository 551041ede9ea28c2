import { z } from "zod";
import { stepsOf } from "#domain/procedures/machines.ts";
import { GAPS } from "#domain/vocabulary/gaps.ts";
import { PROCEDURES, type Procedure } from "#domain/vocabulary/procedures.ts";
import { STATE_STATUSES, UNHCR_STATUSES } from "#domain/vocabulary/protection-statuses.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { STAGES } from "#domain/vocabulary/stages.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { HAPPENED } from "./happened.ts";

/** `within_72h`: some limit ends in the next 72 hours, whoever must act. `overdue`: one of ours has passed. */
export const DUE = ["overdue", "within_72h"] as const;

/** A protection status, and who gives it. */
export const STATUSES = [
  ...UNHCR_STATUSES.map((status) => `unhcr.${status}` as const),
  ...STATE_STATUSES.map((status) => `state.${status}` as const),
] as const;
export type StatusAsked = (typeof STATUSES)[number];

/** A procedure, or a step at which one stands: "rsd", "rsd.registered". */
export const PROCEDURES_ASKED = PROCEDURES.flatMap((procedure) => [
  procedure,
  ...stepsOf(procedure).map((step) => `${procedure}.${step}` as const),
]) as [ProcedureAsked, ...ProcedureAsked[]];
export type ProcedureAsked = Procedure | `${Procedure}.${string}`;

/** How long somebody has been held: the law's steps. */
export const HELD_FOR = [
  "under_24h",
  "24_48h",
  "48_72h",
  "3_10_days",
  "10_40_days",
  "over_40_days",
  "not_known",
] as const;
export type HeldFor = (typeof HELD_FOR)[number];

/** Beside a user's id, what may stand for a caseworker in an address. */
export const ME = "me";
export const NOBODY = "nobody";

/** Beside a place's id: one that nobody knows, or that is on no list of places. */
export const PLACE_NOT_KNOWN = "not_known";

/** Which files a list is asked for. An empty filter is all open files of one's offices. */
export const caseFilter = z.object({
  risk: z.enum(RISK_LEVELS, "form.choose").optional(),
  whereabouts: z.enum(WHEREABOUTS, "form.choose").optional(),
  assignee: z.string("form.choose").max(40, "form.choose").optional(),
  due: z.enum(DUE, "form.choose").optional(),
  held: z.enum(HELD_FOR, "form.choose").optional(),
  stage: z.enum(STAGES, "form.choose").optional(),
  status: z.enum(STATUSES, "form.choose").optional(),
  procedure: z.enum(PROCEDURES_ASKED, "form.choose").optional(),
  origin: z
    .string("form.country")
    .regex(/^[A-Z]{3}$/, "form.country")
    .optional(),
  /** one that somebody has confirmed, and that has not ended */
  need: z.enum(SPECIFIC_NEEDS, "form.choose").optional(),
  gap: z.enum(GAPS, "form.choose").optional(),
  /** where somebody is held now */
  place: z.string("form.choose").max(40, "form.choose").optional(),
  happened: z.enum(HAPPENED, "form.choose").optional(),
  /** the first and the last day of what happened, in the office's time zone */
  from: z.iso.date("form.date").optional(),
  to: z.iso.date("form.date").optional(),
  /** where registration was refused */
  refusedAt: z.string("form.choose").max(40, "form.choose").optional(),
  /** an office's code */
  office: z
    .string("form.choose")
    .regex(/^[A-Z]{2,5}$/, "form.choose")
    .optional(),
  /** a day, in the office's time zone */
  changedSince: z.iso.date("form.date").optional(),
  closed: z.literal("too", "form.choose").optional(),
});

export type CaseFilter = z.output<typeof caseFilter>;
