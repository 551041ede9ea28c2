import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import { log } from "#casework/log.ts";
import { webRequest } from "#casework/request.ts";
import type { FormState } from "#components/forms/form-state.ts";
import { sayMoment } from "#components/ui/moment.ts";
import type { Actor } from "#domain/access/actor.ts";
import { type Conflict, type Refusal, refusalOf } from "#domain/refusals.ts";
import { reasonOf } from "./reason-of.ts";
import { STATUS } from "./status.ts";
import { translated } from "./translated.ts";

/** Instead of an error: the post came from a page of somebody else's. */
export const OTHER_ORIGIN = "other_origin";

/** The form again, with what was typed and a sentence for what was wrong. Sets the status of the answer. */
export async function refusedState(
  error: unknown,
  values: FormState["values"],
  actor?: Actor,
): Promise<FormState> {
  const why = error === OTHER_ORIGIN ? OTHER_ORIGIN : reasonOf(error);
  const refusal = refusalOf(error);
  if (why === "failed") log.error("A form's submit failed.", { error });
  const request = webRequest();
  if (request) request.status = STATUS[why];
  return {
    ok: false,
    values,
    problems: await problemsOf(refusal),
    ...(refusal?.kind === "conflict"
      ? { stale: await staleOf(refusal, actor) }
      : await bannerOf(why, refusal)),
  };
}

async function problemsOf(refusal: Refusal | undefined): Promise<FormState["problems"]> {
  if (refusal?.kind !== "rule_broken") return [];
  const sentences = refusal.problems.map(async ({ field, sentence }) => ({
    field,
    sentence: await translated(sentence),
  }));
  return Promise.all(sentences);
}

async function bannerOf(
  why: keyof typeof STATUS,
  refusal: Refusal | undefined,
): Promise<Pick<FormState, "banner">> {
  if (why === "rule_broken" || why === "conflict") return {};
  const say = await getTranslations("refused");
  const number = why === "failed" ? [say("number", { reference: webRequest()?.reference ?? "" })] : [];
  const minutes = refusal?.kind === "too_many" ? Math.ceil(refusal.retryAfter / 60) : 0;
  return {
    banner: {
      tone: "danger",
      title: say(`${why}.form_title`),
      sentence: [say(`${why}.form_sentence`, { minutes }), ...number].join(" "),
    },
  };
}

async function staleOf(
  { current, changedBy, changedAt, differences }: Conflict,
  actor: Actor | undefined,
): Promise<FormState["stale"]> {
  const say = await getTranslations("refused");
  const zone = actor?.offices[0]?.timeZone ?? "UTC";
  const at = sayMoment(changedAt, { locale: await getLocale(), zone, now: now() });
  const labels = await getTranslations("fields");
  return {
    sentence: say("stale", { who: changedBy, at }),
    version: String(current),
    rows: differences.map(({ field, yours, theirs }) => ({
      field,
      label: labels.has(field as never) ? labels(field as never) : field,
      yours: { value: yours },
      theirs: { value: theirs },
    })),
  };
}
