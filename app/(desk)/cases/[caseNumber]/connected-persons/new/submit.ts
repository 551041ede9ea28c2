"use server";

import { getLocale } from "next-intl/server";
import { addConnectedPerson } from "#casework/families/add-connected-person.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { countryTyped } from "../../../country-typed.ts";

export const submit = submitting(async ({ run, fields }) => {
  const country = countryTyped(fields.country, await getLocale());
  return afterRecording(await run(addConnectedPerson, country === undefined ? {} : { country }), fields);
});
