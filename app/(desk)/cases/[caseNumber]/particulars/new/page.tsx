import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, sourceQuestions } from "../../../form-parts.ts";
import { particularQuestions } from "../../../particular-questions.ts";
import { wasSaid } from "./particulars-sent.ts";
import { submit } from "./submit.ts";

/** What the open part says of a person, filled in with what is recorded, to be changed. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const [locale, file] = [await getLocale(), await fileToRecordIn(params)];
  const [say, about] = [await getTranslations("cases.particulars"), await aboutFile(file)];
  const ask = await particularQuestions(locale, file);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      version={String(file.version)}
      questions={[
        ...about.hidden,
        ...wasSaid(file),
        { kind: "group", label: say("person"), questions: [ask.sex, ask.ageBand, ask.language] },
        {
          kind: "group",
          label: say("coming"),
          questions: [
            ask.countryOfOrigin,
            ask.countryOfAsylum,
            ask.arrived,
            ask.wayIn,
            ask.riskKnown,
            ask.route,
          ],
        },
        { kind: "group", label: say("danger"), questions: [ask.profile, ask.grounds] },
        {
          kind: "area",
          name: "text",
          label: say("why"),
          hint: say("why_hint"),
          optional: true,
          rows: 2,
        },
        { kind: "more", label: say("more"), questions: await sourceQuestions() },
      ]}
      button={{ label: say("button") }}
    />
  );
});
