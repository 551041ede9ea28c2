"use server";

import { getTranslations } from "next-intl/server";
import { setPlan } from "#casework/plans/set-plan.ts";
import { listAssignees } from "#casework/users/assignees.ts";
import { submitting } from "../../../../submitting.ts";
import { afterRecording } from "../../after-recording.ts";
import { inWords } from "../../stale-in-words.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(setPlan), fields), {
  /** Who answers for a plan and whether it was agreed are codes. */
  async explain(_error, state, { actor, fields }) {
    if (!state.stale) return state;
    const words = await getTranslations("words.agreements");
    const { assignees } = await listAssignees(actor, { caseNumber: String(fields.caseNumber) });
    return inWords(state, ({ value }) => ({
      value,
      shown:
        assignees.find(({ id }) => id === value)?.name ??
        (words.has(value as never) ? words(value as never) : value),
    }));
  },
});
