"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import { completeTask } from "#casework/tasks/complete-task.ts";
import { sayMoment } from "#components/ui/moment.ts";
import { refusalOf } from "#domain/refusals.ts";
import { submitting } from "../../../../../../../submitting.ts";
import { afterRecording } from "../../../../../after-recording.ts";

export const submit = submitting(async ({ run, fields }) => afterRecording(await run(completeTask), fields), {
  /** A task is done once: there are no two sides to choose from, only who was first. */
  async explain(error, { stale, ...state }, { actor, fields }) {
    const say = await getTranslations("cases.task_done");
    const acts = [{ label: say("to_file"), href: `/cases/${encodeURIComponent(String(fields.caseNumber))}` }];
    const whole = state.problems.find(({ field }) => field === "");
    const refusal = refusalOf(error);
    if (refusal?.kind === "conflict") {
      const zone = actor.offices[0]?.timeZone ?? "UTC";
      const when = sayMoment(refusal.changedAt, { locale: await getLocale(), zone, now: now() });
      const sentence = say("done_by", { who: refusal.changedBy, when });
      return { ...state, banner: { tone: "warning", title: say("done_already"), sentence, acts } };
    }
    if (!whole) return state;
    const problems = state.problems.filter(({ field }) => field !== "");
    return { ...state, problems, banner: { tone: "warning", title: whole.sentence, acts } };
  },
});
