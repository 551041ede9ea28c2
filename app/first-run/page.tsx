import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../answer.tsx";
import { mustBeFirstRun } from "./code-cookie.ts";
import { FirstRunSteps } from "./steps.tsx";
import { submit } from "./submit.ts";

/** The first step: whoever reads the console may begin. */
export default page(async () => {
  await mustBeFirstRun();
  const say = await getTranslations("firstRun");
  return (
    <>
      <FirstRunSteps at="code" />
      <FormPage
        action={submit}
        title={say("codeTitle")}
        lead={say("codeLead")}
        questions={[
          {
            kind: "text",
            name: "code",
            label: say("code"),
            hint: say("codeHint"),
            dir: "ltr",
            width: "name",
          },
        ]}
        button={{ label: say("goOn") }}
      />
    </>
  );
});
