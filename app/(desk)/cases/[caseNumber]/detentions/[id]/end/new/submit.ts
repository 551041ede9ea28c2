"use server";

import { getTranslations } from "next-intl/server";
import { endDetention } from "#casework/detentions/end-detention.ts";
import type { FormState } from "#components/forms/form-state.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";
import { inWords } from "../../../../../stale-in-words.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(endDetention), fields), {
  async explain(_error, state, { fields }) {
    const say = await getTranslations("words.detention_ends");
    const [whole] = state.problems.filter(({ field }) => field === "");
    if (whole) return led(state, whole.sentence, String(fields.caseNumber));
    return inWords(state, ({ value }) => ({ value, shown: say(value as never) }));
  },
});

/** What concerns the whole form has no field to go to, but an entry: that of the end that is recorded. */
async function led(state: FormState, title: string, caseNumber: string): Promise<FormState> {
  const say = await getTranslations("cases.end");
  const href = `/cases/${encodeURIComponent(caseNumber)}?show=detention#history`;
  const problems = state.problems.filter(({ field }) => field !== "");
  return { ...state, problems, banner: { tone: "warning", title, acts: [{ label: say("look"), href }] } };
}
