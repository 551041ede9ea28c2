"use server";

import { getTranslations } from "next-intl/server";
import { endDetention } from "#casework/detentions/end-detention.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";
import { inWords } from "../../../../../stale-in-words.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(endDetention), fields), {
  async explain(_error, state) {
    const say = await getTranslations("words.detention_ends");
    return inWords(state, ({ value }) => ({ value, shown: say(value as never) }));
  },
});
