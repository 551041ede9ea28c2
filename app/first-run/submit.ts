"use server";

import { STRANGER } from "#casework/history/refusals.ts";
import { isFirstRunCode } from "#casework/installation/first-run-code.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { submitting } from "../submitting.ts";
import { keepCode, mustBeFirstRun } from "./code-cookie.ts";

export const submit = submitting(
  async ({ fields }) => {
    await mustBeFirstRun();
    const code = String(fields.code ?? "");
    if (!isFirstRunCode(code)) throw ruleBroken("code", "first_run.code");
    await keepCode(code);
    return "/first-run/office";
  },
  { actor: async () => STRANGER },
);
