"use server";

import { getLocale } from "next-intl/server";
import { recordInterimMeasure } from "#casework/procedures/record-interim-measure.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { countryTyped } from "../../../country-typed.ts";

export const submit = submitting(async ({ run, fields }) => {
  const against = countryTyped(fields.against, await getLocale());
  return afterRecording(await run(recordInterimMeasure, against === undefined ? {} : { against }), fields);
});
