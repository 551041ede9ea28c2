import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { WANTED_NOTICES } from "#domain/vocabulary/wanted-notices.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about, locale] = [
    await getTranslations("cases.wanted"),
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
          kind: "tiles",
          name: "kind",
          label: say("kind"),
          columns: 2,
          options: await optionsOf("wanted_notices", WANTED_NOTICES),
        },
        {
          kind: "text",
          name: "requestingState",
          label: say("state"),
          width: "name",
          // It is mostly the state from which the person fled.
          value: file.countryOfOrigin ? countryName(file.countryOfOrigin, locale) : undefined,
          suggestions: COUNTRIES.map((code) => countryName(code, locale)),
        },
        { kind: "when", name: "when", label: say("when") },
        ...(await sourceQuestions()),
        {
          kind: "more",
          label: say("more"),
          questions: [
            {
              kind: "text",
              name: "number",
              label: say("number"),
              hint: say("number_hint"),
              optional: true,
              width: "name",
              dir: "ltr",
              maxLength: 100,
            },
            {
              kind: "area",
              name: "charges",
              label: say("charges"),
              hint: say("charges_hint"),
              optional: true,
              rows: 3,
            },
            { kind: "area", name: "text", label: say("text"), optional: true, rows: 3 },
          ],
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
