import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";

/** Under which number a body has registered a complaint. */
export async function complaintNumberQuestion(): Promise<Question> {
  const say = await getTranslations("cases.interim_measure");
  return {
    kind: "text",
    name: "number",
    label: say("number"),
    hint: say("number_hint"),
    optional: true,
    maxLength: 60,
    dir: "ltr",
  };
}
