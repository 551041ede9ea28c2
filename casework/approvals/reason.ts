import { z } from "zod";
import { prose } from "#domain/text/fields.ts";

/** Why a file shall be closed or reopened: whoever approves it goes by it. */
export const reason = z
  .string("approval.reason_missing")
  .trim()
  .min(1, "approval.reason_missing")
  .pipe(prose(2000));
