import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { staffQuestion } from "../../../staff-question.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.task"), await aboutFile(file)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "text", name: "what", label: say("what"), hint: say("what_hint"), maxLength: 300 },
        await staffQuestion(await currentActor(), file.caseNumber, { name: "assigneeId", label: say("who") }),
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "dueOn",
          label: say("due_on"),
          hint: say("due_on_hint"),
          optional: true,
          dir: "ltr",
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
