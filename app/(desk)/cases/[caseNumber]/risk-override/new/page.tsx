import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { forbidden } from "#domain/refusals.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { riskSetWords } from "../../risk-words.ts";
import { submit } from "./submit.ts";

/** Sets the level of a risk until a day, against what is worked out, or lets it be worked out again. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  if (!file.may.override) throw forbidden();
  const [say, about] = [await getTranslations("cases.risk_override"), await aboutFile(file)];
  const { reviewed } = file.risk;
  const levels = await optionsOf("risk_levels", RISK_LEVELS.toReversed());
  const set = await riskSetWords(file);
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={set ?? say("lead", { level: file.risk.workedOut })}
      version={String(reviewed.version)}
      questions={[
        ...about.hidden,
        {
          kind: "tiles",
          name: "level",
          label: say("level"),
          options: set ? [...levels, { value: "as_worked_out", label: say("as_worked_out") }] : levels,
        },
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "until",
          label: say("until"),
          hint: say(set ? "until_hint_set" : "until_hint"),
          optional: set !== undefined,
          dir: "ltr",
        },
        { kind: "text", name: "why", label: say("why"), hint: say("why_hint"), maxLength: 500 },
      ]}
      button={{ label: say("button") }}
    />
  );
});
