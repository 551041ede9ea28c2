"use server";

import { getLocale } from "next-intl/server";
import { recordCriminalStep } from "#casework/procedures/record-criminal-step.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { countryTyped } from "../../../country-typed.ts";

export const submit = submitting(async ({ run, fields }) => {
  const country = countryTyped(fields.country, await getLocale());
  return afterRecording(await run(recordCriminalStep, country === undefined ? {} : { country }), fields);
});
