import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.asylum_step"), await aboutFile(file)];
  const soFar = file.procedures.stateAsylum.map(({ step }) => step);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("state_asylum", soFar, { proposed: firstOf(search.step) })),
      ]}
      button={{ label: say("button") }}
    />
  );
});
