import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { CLOSING_OUTCOMES } from "#domain/vocabulary/closing-outcomes.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.closure"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      version={String(file.version)}
      questions={[
        ...about.hidden,
        {
          kind: "select",
          name: "outcome",
          label: say("outcome"),
          empty: say("choose"),
          options: await optionsOf("closing_outcomes", CLOSING_OUTCOMES),
        },
        { kind: "area", name: "reason", label: say("reason"), hint: say("reason_hint") },
      ]}
      button={{ label: say("button") }}
    />
  );
});
