"use server";

import { getTranslations } from "next-intl/server";
import { listOffices } from "#casework/offices/list-offices.ts";
import { changeUser } from "#casework/users/change-user.ts";
import { ROLES, type Role } from "#domain/access/roles.ts";
import { submitting } from "../../../../../../submitting.ts";
import { ticked } from "../../../role-and-office-questions.ts";

export const submit = submitting(
  async ({ fields, run }) => {
    await run(changeUser, { roles: ticked(fields.roles) as Role[], offices: ticked(fields.offices) });
    return `/admin/users/${fields.id}`;
  },
  {
    /** Roles and offices are compared by their words. */
    async explain(_error, state, { actor }) {
      if (!state.stale) return state;
      const role = await getTranslations("words.roles");
      const words = new Map<string, string>(ROLES.map((one) => [one, role(one)]));
      for (const { id, name } of await listOffices(actor, {})) words.set(id, name);
      const shown = ({ value }: { value: string }) => ({
        value,
        shown: ticked(value)
          .map((one) => words.get(one) ?? one)
          .join(", "),
      });
      const rows = state.stale.rows.map((row) => ({
        ...row,
        yours: shown(row.yours),
        theirs: shown(row.theirs),
      }));
      return { ...state, stale: { ...state.stale, rows } };
    },
  },
);
