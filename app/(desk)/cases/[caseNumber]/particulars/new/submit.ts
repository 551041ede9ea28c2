"use server";

import { getLocale } from "next-intl/server";
import { updateCase } from "#casework/cases/update-case.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { bothParticulars } from "./both-particulars.ts";
import { particularsSent } from "./particulars-sent.ts";

export const submit = submitting(
  async ({ run, fields }) =>
    afterRecording(await run(updateCase, particularsSent(fields, await getLocale())), fields),
  { explain: bothParticulars },
);
