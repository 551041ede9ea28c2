import { couldNotSave } from "#casework/not-saved.ts";
import { refusalOf } from "#domain/refusals.ts";

/** Why something was not done: a refusal's kind, a database that does not take it, or a bug. */
export const reasonOf = (error: unknown) =>
  refusalOf(error)?.kind ?? (couldNotSave(error) ? "not_saved" : "failed");
