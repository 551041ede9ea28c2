import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { RELATION_KINDS } from "#domain/vocabulary/relation-kinds.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about, locale] = [
    await getTranslations("cases.connected"),
    await aboutFile(file),
    await getLocale(),
  ];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "select",
          name: "kind",
          label: say("kind", { pseudonym: file.pseudonym }),
          empty: say("choose"),
          options: await optionsOf("relation_kinds", Object.keys(RELATION_KINDS)),
        },
        {
          kind: "text",
          name: "country",
          label: say("country"),
          hint: say("country_hint"),
          optional: true,
          width: "name",
          value: file.countryOfOrigin ? countryName(file.countryOfOrigin, locale) : undefined,
          suggestions: COUNTRIES.map((code) => countryName(code, locale)),
        },
        {
          kind: "group",
          label: say("sealed"),
          hint: say("sealed_hint"),
          questions: [
            {
              kind: "text",
              name: "name",
              label: say("name"),
              optional: true,
              width: "name",
              maxLength: 200,
            },
            { kind: "text", name: "where", label: say("where"), optional: true, maxLength: 300 },
            {
              kind: "text",
              name: "phone",
              label: say("phone"),
              optional: true,
              type: "tel",
              width: "name",
              dir: "ltr",
              maxLength: 100,
            },
            { kind: "area", name: "fate", label: say("fate"), optional: true, rows: 3 },
          ],
        },
        ...(await sourceQuestions()),
      ]}
      button={{ label: say("button") }}
    />
  );
});
