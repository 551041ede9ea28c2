"use server";

import { getTranslations } from "next-intl/server";
import { assignCase } from "#casework/cases/assign-case.ts";
import { listAssignees } from "#casework/users/assignees.ts";
import { submitting } from "../../../../../submitting.ts";
import { afterRecording } from "../../../after-recording.ts";
import { NOBODY } from "./nobody.ts";

export const submit = submitting(
  async ({ run, fields }) => {
    const { assigneeId } = fields;
    return afterRecording(await run(assignCase, assigneeId === NOBODY ? { assigneeId: null } : {}), fields);
  },
  {
    /** The command names people; the form's choices are their ids. */
    async explain(_error, state, { actor, fields }) {
      if (!state.stale) return state;
      const say = await getTranslations("cases.assignment");
      const { assignees, file } = await listAssignees(actor, { caseNumber: String(fields.caseNumber) });
      const chosen = (id: string | null | undefined) => ({
        value: id ?? NOBODY,
        shown: assignees.find((one) => one.id === id)?.name ?? say("nobody"),
      });
      const [row] = state.stale.rows;
      if (!row) return state;
      const sides = { yours: chosen(String(fields.assigneeId)), theirs: chosen(file?.assigneeId) };
      return { ...state, stale: { ...state.stale, rows: [{ ...row, ...sides }] } };
    },
  },
);
