"use server";

import { getTranslations } from "next-intl/server";
import { overrideRisk } from "#casework/risk/override-risk.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { inWords } from "../../../stale-in-words.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(overrideRisk), fields), {
  async explain(_error, state) {
    const [levels, say] = [
      await getTranslations("words.risk_levels"),
      await getTranslations("cases.risk_override"),
    ];
    return inWords(state, ({ value }) => ({
      value,
      shown: value === "as_worked_out" ? say("as_worked_out") : levels(value as never),
    }));
  },
});
