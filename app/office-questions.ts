import { getLocale, getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { listCountries } from "#domain/countries/countries.ts";

/** What is asked of an office, the first one too. */
export async function officeQuestions(): Promise<Question[]> {
  const say = await getTranslations("offices");
  const text = { kind: "text", width: "name" } as const;
  return [
    { ...text, name: "officeName", label: say("name"), hint: say("nameHint") },
    { ...text, name: "officeCode", label: say("code"), hint: say("codeHint"), dir: "ltr", width: "date" },
    {
      kind: "select",
      name: "country",
      label: say("country"),
      options: listCountries(await getLocale()),
      empty: say("choose"),
    },
    {
      ...text,
      name: "timeZone",
      label: say("timeZone"),
      hint: say("timeZoneHint"),
      dir: "ltr",
      suggestions: Intl.supportedValuesOf("timeZone"),
    },
  ];
}
