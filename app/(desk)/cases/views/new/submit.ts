"use server";

import { saveView } from "#casework/lists/save-view.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { submitting } from "../../../../submitting.ts";
import { askedOf } from "../../asked.ts";

export const submit = submitting(async ({ fields, run }) => {
  await run(saveView);
  const texts = Object.entries(fields).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return casesAddress(askedOf(Object.fromEntries(texts)));
});
