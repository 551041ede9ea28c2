import { getLocale, getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sourceQuestions } from "../../cases/form-parts.ts";
import { carriedQuestions, toldQuestions } from "../../cases/new/open-questions.ts";
import { particularQuestions } from "../../cases/particular-questions.ts";

/** What holds for everybody who is new, asked once: where they come from, how they came, where they are, what happened. */
export async function newcomerQuestions(actor: Actor, origin?: string | null): Promise<Question[]> {
  const [locale, say] = [await getLocale(), await getTranslations("cases.household")];
  const ask = await particularQuestions(locale);
  const { countryOfOrigin } = ask;
  return [
    {
      kind: "group",
      label: say("all"),
      hint: say("all_hint"),
      questions: [
        { ...countryOfOrigin, ...(origin && { value: countryName(origin, locale) }) } as Question,
        ask.arrived,
        ask.wayIn,
        ...(await toldQuestions()),
      ],
    },
    {
      kind: "more",
      label: say("all_more"),
      questions: [
        ask.riskKnown,
        ask.route,
        ask.countryOfAsylum,
        ask.language,
        ...(await carriedQuestions(actor)),
        ...(await sourceQuestions()),
      ],
    },
  ];
}
