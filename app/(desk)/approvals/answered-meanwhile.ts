import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import type { FormState } from "#components/forms/form-state.ts";
import { sayMoment } from "#components/ui/moment.ts";
import type { Actor } from "#domain/access/actor.ts";
import { refusalOf } from "#domain/refusals.ts";
import type { Fields } from "../../form-fields.ts";

/** A request is answered once: there are no two sides to choose from, only who was first. */
export async function answeredMeanwhile(
  error: unknown,
  { stale, ...state }: FormState,
  { actor, fields }: { actor: Actor; fields: Fields },
): Promise<FormState> {
  const say = await getTranslations("approvals.one");
  const acts = fields.caseNumber
    ? [{ label: say("to_file"), href: `/cases/${encodeURIComponent(String(fields.caseNumber))}` }]
    : [];
  const refusal = refusalOf(error);
  if (refusal?.kind === "conflict") {
    const zone = actor.offices[0]?.timeZone ?? "UTC";
    const when = sayMoment(refusal.changedAt, { locale: await getLocale(), zone, now: now() });
    const title = refusal.changedBy
      ? say("answered", { who: refusal.changedBy, when })
      : say("made_room", { when });
    return { ...state, banner: { tone: "warning", title, acts } };
  }
  const whole = state.problems.find(({ field }) => field === "");
  if (!whole) return state;
  const problems = state.problems.filter(({ field }) => field !== "");
  return { ...state, problems, banner: { tone: "warning", title: whole.sentence, acts } };
}
