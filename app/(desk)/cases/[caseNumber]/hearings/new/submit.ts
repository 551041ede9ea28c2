"use server";

import { recordHearing } from "#casework/defence/record-hearing.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { nextAsked, nextOf } from "./next-of.ts";

export const submit = submitting(
  async ({ run, fields }) => afterRecording(await run(recordHearing, { next: nextOf(fields) }), fields),
  { explain: async (_error, state) => ({ ...state, problems: state.problems.map(nextAsked) }) },
);
