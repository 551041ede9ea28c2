import { getTranslations } from "next-intl/server";
import { webRequest } from "#casework/request.ts";
import { isTooBusy } from "#casework/sessions/too-busy.ts";
import type { FormState } from "#components/forms/form-state.ts";
import { refusalOf } from "#domain/refusals.ts";

/** How long to wait, where that is why somebody was not signed in. */
export async function refusedSignIn(error: unknown, state: FormState): Promise<FormState> {
  const say = await getTranslations("signIn");
  const refusal = refusalOf(error);
  if (refusal?.kind === "too_many") {
    const title = say("wait", { seconds: refusal.retryAfter });
    return { ...state, banner: { tone: "danger", title } };
  }
  if (!isTooBusy(error)) return state;
  const request = webRequest();
  if (request) request.status = 503;
  return { ...state, banner: { tone: "danger", title: say("busy") } };
}
