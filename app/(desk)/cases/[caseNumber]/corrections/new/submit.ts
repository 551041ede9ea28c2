"use server";

import { correctEntry } from "#casework/corrections/correct-entry.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { whatChanged } from "../../../what-changed.ts";
import { bothSides } from "./both-sides.ts";

export const submit = submitting(
  async ({ run, fields }) => afterRecording(await run(correctEntry, whatChanged(fields)), fields),
  { explain: bothSides },
);
