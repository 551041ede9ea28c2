import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { HEARING_KINDS } from "#domain/vocabulary/hearing-kinds.ts";
import { HEARING_RESULTS } from "#domain/vocabulary/hearing-results.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.hearing"), await aboutFile(file)];
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
          label: say("kind"),
          empty: say("choose"),
          options: await optionsOf("hearing_kinds", HEARING_KINDS),
        },
        { kind: "when", name: "when", label: say("when"), hint: say("when_hint"), ways: ["exact", "about"] },
        {
          kind: "text",
          name: "court",
          label: say("court"),
          hint: say("court_hint"),
          optional: true,
          maxLength: 200,
        },
        {
          kind: "tiles",
          name: "result",
          label: say("result"),
          options: await optionsOf("hearing_results", HEARING_RESULTS),
        },
        ...(await sourceQuestions()),
        {
          kind: "group",
          label: say("next"),
          questions: [
            {
              kind: "text",
              name: "nextDate",
              label: say("day"),
              optional: true,
              type: "date",
              width: "date",
            },
            {
              kind: "text",
              name: "nextTime",
              label: say("time"),
              optional: true,
              type: "time",
              width: "date",
            },
          ],
        },
        { kind: "area", name: "text", label: say("text"), optional: true },
        {
          kind: "more",
          label: say("more"),
          questions: [
            {
              kind: "text",
              name: "interpreter",
              label: say("interpreter"),
              hint: say("interpreter_hint"),
              optional: true,
              maxLength: 200,
            },
            {
              kind: "text",
              name: "observer",
              label: say("observer"),
              hint: say("observer_hint"),
              optional: true,
              maxLength: 200,
            },
          ],
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
