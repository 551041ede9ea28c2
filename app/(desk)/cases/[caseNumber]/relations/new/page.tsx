import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { RELATION_KINDS } from "#domain/vocabulary/relation-kinds.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const { pseudonym } = file;
  const [say, about] = [await getTranslations("cases.relation"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "text",
          name: "other",
          label: say("other"),
          hint: say("other_hint"),
          width: "name",
          maxLength: 100,
        },
        {
          kind: "select",
          name: "kind",
          label: say("kind", { pseudonym }),
          empty: say("choose"),
          options: await optionsOf("relation_kinds", Object.keys(RELATION_KINDS)),
        },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true, rows: 2 },
      ]}
      button={{ label: say("button") }}
    />
  );
});
