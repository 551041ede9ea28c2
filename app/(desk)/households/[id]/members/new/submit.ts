"use server";

import { getLocale } from "next-intl/server";
import { joinHousehold } from "#casework/families/join-household.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../../cases/after-recording.ts";
import { asTyped, identityOf, newcomersOf } from "../../../new/members-of.ts";

export const submit = submitting(
  async ({ run, fields }) => {
    const { name } = fields;
    const joining = {
      ...newcomersOf(fields, await getLocale()),
      ...identityOf(typeof name === "string" ? name : undefined),
    };
    return afterRecording(await run(joinHousehold, joining), fields);
  },
  {
    explain: async (_error, state) => ({
      ...state,
      problems: state.problems.map((problem) => ({ ...problem, field: asTyped(problem.field) })),
    }),
  },
);
