"use server";

import { switchRule } from "#casework/rules/switch-rule.ts";
import { submitting } from "../../../../../submitting.ts";

export const submit = submitting(async ({ run, fields }) => {
  await run(switchRule);
  return `/rules/${encodeURIComponent(String(fields.rule))}`;
});
