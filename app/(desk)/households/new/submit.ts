"use server";

import { getLocale } from "next-intl/server";
import { createHousehold } from "#casework/families/create-household.ts";
import { submitting } from "../../../submitting.ts";
import { asOnTheForm, householdOf } from "./members-of.ts";

export const submit = submitting(
  async ({ run, fields }) => {
    const { id, entries } = await run(createHousehold, householdOf(fields, await getLocale()));
    return `/households/${id}?recorded=${entries[0]?.chainSeq ?? ""}#notice`;
  },
  {
    explain: async (_error, state, { fields }) => ({
      ...state,
      problems: state.problems.map((problem) => ({ ...problem, field: asOnTheForm(problem.field, fields) })),
    }),
  },
);
