import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile } from "../../../form-parts.ts";
import { riskSetWords } from "../../risk-words.ts";
import { submit } from "./submit.ts";

/** Records that somebody looked at the risk of a person again, and that it stands. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, risk, about] = [
    await getTranslations("cases.risk_review"),
    await getTranslations("risk"),
    await aboutFile(file),
  ];
  const { level, reasons } = file.risk;
  const because = reasons.map(({ key }) => risk(`reasons.${key}` as never)).join(" · ");
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={
        (await riskSetWords(file)) ??
        (because ? risk("because", { level, reasons: because }) : say("nothing"))
      }
      questions={[
        ...about.hidden,
        { kind: "text", name: "why", label: say("why"), hint: say("why_hint"), maxLength: 500 },
      ]}
      button={{ label: say("button") }}
    />
  );
});
