import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

/** Another pseudonym, and why. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.pseudonym"), await aboutFile(file)];
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
          kind: "text",
          name: "pseudonym",
          label: say("pseudonym"),
          hint: say("pseudonym_hint"),
          optional: true,
          width: "name",
          maxLength: 60,
        },
        { kind: "text", name: "why", label: say("why"), hint: say("why_hint"), maxLength: 500 },
      ]}
      button={{ label: say("button") }}
    />
  );
});
