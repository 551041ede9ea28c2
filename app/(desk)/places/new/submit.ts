"use server";

import { addPlace } from "#casework/places/add-place.ts";
import { submitting } from "../../../submitting.ts";

export const submit = submitting(async ({ fields, run }) => {
  await run(addPlace);
  return fields.at === "/admin/places" ? "/admin/places" : "/places";
});
