"use server";

import { getTranslations } from "next-intl/server";
import { arrangeHousehold } from "#casework/families/arrange-household.ts";
import { showHousehold } from "#casework/families/show-household.ts";
import type { FormState } from "#components/forms/form-state.ts";
import type { Actor } from "#domain/access/actor.ts";
import { submitting } from "../../../../../submitting.ts";
import { inWords } from "../../../../cases/stale-in-words.ts";

export const submit = submitting(
  async ({ run }) => {
    const { id, entries } = await run(arrangeHousehold);
    return `/households/${id}?recorded=${entries[0]?.chainSeq ?? ""}#notice`;
  },
  {
    async explain(_error, state, { actor, fields }) {
      if (!state.stale) return state;
      const words = await getTranslations("words.household_places");
      return inWords(await byPerson(state, actor, String(fields.householdId)), ({ value }) => ({
        value,
        shown: words(value as never),
      }));
    },
  },
);

/** Each row is about one of them: it goes by their pseudonym. */
async function byPerson(state: FormState, actor: Actor, id: string): Promise<FormState> {
  if (!state.stale) return state;
  const { members } = await showHousehold(actor, { id });
  const called = (field: string) => {
    const number = state.values[field.replace(/place$/, "file")];
    return members.find(({ caseNumber }) => caseNumber === number)?.pseudonym ?? field;
  };
  const rows = state.stale.rows.map((row) => ({ ...row, label: called(row.field) }));
  return { ...state, stale: { ...state.stale, rows } };
}
