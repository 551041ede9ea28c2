"use server";

import { getLocale } from "next-intl/server";
import { recordWantedNotice } from "#casework/wanted/record-wanted-notice.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { countryTyped } from "../../../country-typed.ts";

export const submit = submitting(async ({ run, fields }) => {
  const requestingState = countryTyped(fields.requestingState, await getLocale());
  return afterRecording(
    await run(recordWantedNotice, requestingState === undefined ? {} : { requestingState }),
    fields,
  );
});
