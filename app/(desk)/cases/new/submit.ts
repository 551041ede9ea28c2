"use server";

import { openCase } from "#casework/cases/open-case.ts";
import { submitting } from "../../../submitting.ts";
import { afterRecording } from "../after-recording.ts";
import { inOrder } from "./in-order.ts";
import { asOnTheForm, openingOf } from "./opening-of.ts";

export const submit = submitting(
  async ({ run, fields }) => afterRecording(await run(openCase, await openingOf(fields)), fields),
  {
    explain: async (_error, state, { fields }) => ({
      ...state,
      problems: inOrder(
        state.problems.map((problem) => ({ ...problem, field: asOnTheForm(problem.field, fields) })),
        Object.keys(state.values),
      ),
    }),
  },
);
