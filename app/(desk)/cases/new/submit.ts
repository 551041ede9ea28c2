"use server";

import { openCase } from "#casework/cases/open-case.ts";
import { submitting } from "../../../submitting.ts";
import { afterRecording } from "../after-recording.ts";
import { openingOf } from "./opening-of.ts";

export const submit = submitting(async ({ run, fields }) =>
  afterRecording(await run(openCase, await openingOf(fields)), fields),
);
