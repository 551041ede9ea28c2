import type { FormState } from "#components/forms/form-state.ts";
import type { Fields } from "../../../../../form-fields.ts";

/** When the next hearing is, in two fields that may both stay empty. */
export const nextOf = ({ nextDate, nextTime }: Fields): string | undefined =>
  [nextDate, nextTime].filter((part) => typeof part === "string" && part !== "").join("T") || undefined;

/** What is wrong with it is said beside its day. */
export const nextAsked = (problem: FormState["problems"][number]) =>
  problem.field === "next" ? { ...problem, field: "nextDate" } : problem;
