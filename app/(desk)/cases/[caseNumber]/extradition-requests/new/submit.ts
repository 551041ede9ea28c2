"use server";

import { getLocale } from "next-intl/server";
import { recordExtraditionRequest } from "#casework/procedures/record-extradition-request.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { countryTyped } from "../../../country-typed.ts";

export const submit = submitting(async ({ run, fields }) => {
  const requestingState = countryTyped(fields.requestingState, await getLocale());
  return afterRecording(
    await run(recordExtraditionRequest, requestingState === undefined ? {} : { requestingState }),
    fields,
  );
});
