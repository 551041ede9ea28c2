"use server";

import { getTranslations } from "next-intl/server";
import { recordSpecificNeed } from "#casework/needs/record-specific-need.ts";
import type { Fields } from "../../../../../form-fields.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { inWords } from "../../../stale-in-words.ts";

export const submit = submitting(
  async ({ run, fields }) =>
    afterRecording(await run(recordSpecificNeed, { version: versionSeen(fields) }), fields),
  {
    async explain(_error, state) {
      const say = await getTranslations("words.need_states");
      return inWords(state, ({ value }) => ({ value, shown: say(value as never) }));
    },
  },
);

/** Of the need that was chosen; after a conflict the form says which version it has compared with. */
function versionSeen({ version, versions, need }: Fields): number {
  if (typeof version === "string") return Number(version);
  const seen = typeof versions === "object" && !Array.isArray(versions) ? versions[String(need)] : undefined;
  return Number(seen ?? 0);
}
