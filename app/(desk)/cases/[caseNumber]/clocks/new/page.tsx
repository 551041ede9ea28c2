import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { CLOCK_KINDS } from "#domain/clocks/rule.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, kinds] = [await getTranslations("cases.clock_new"), await getTranslations("clocks.kinds")];
  const about = await aboutFile(file);
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
          columns: 3,
          options: CLOCK_KINDS.map((kind) => ({ value: kind, label: kinds(kind) })),
        },
        { kind: "text", name: "what", label: say("what"), hint: say("what_hint"), maxLength: 200 },
        { kind: "text", name: "endsOn", label: say("day"), type: "date", width: "date" },
        {
          kind: "text",
          name: "endsAt",
          label: say("hour"),
          hint: say("hour_hint"),
          type: "time",
          width: "date",
          optional: true,
        },
        { kind: "text", name: "setBy", label: say("set_by"), optional: true, maxLength: 200 },
        {
          kind: "more",
          label: say("more"),
          questions: [
            { kind: "area", name: "text", label: say("text"), hint: say("text_hint"), optional: true },
            ...(await sourceQuestions()),
          ],
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
