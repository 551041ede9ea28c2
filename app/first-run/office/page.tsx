import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../answer.tsx";
import { officeQuestions } from "../../office-questions.ts";
import { givenCode, mustBeFirstRun } from "../code-cookie.ts";
import { FirstRunSteps } from "../steps.tsx";
import { submit } from "./submit.ts";

/** Country, time zone, first office, first administrator, first supervisor. */
export default page(async () => {
  await mustBeFirstRun();
  if (!(await givenCode())) redirect("/first-run" as Route);
  const say = await getTranslations("firstRun");
  const text = { kind: "text", width: "name" } as const;
  const mail = { ...text, type: "email", dir: "ltr" } as const;
  const password = { kind: "text", type: "password", autoComplete: "new-password" } as const;
  return (
    <>
      <FirstRunSteps at="office" />
      <FormPage
        action={submit}
        title={say("officeTitle")}
        questions={[
          ...(await officeQuestions()),
          {
            kind: "group",
            label: say("administrator"),
            hint: say("administratorHint"),
            questions: [
              { ...text, name: "administratorName", label: say("name") },
              { ...mail, name: "administratorEmail", label: say("email") },
              { ...password, name: "password", label: say("password"), hint: say("passwordHint") },
              { ...password, name: "passwordAgain", label: say("passwordAgain") },
            ],
          },
          {
            kind: "group",
            label: say("supervisor"),
            hint: say("supervisorHint"),
            questions: [
              { ...text, name: "supervisorName", label: say("name") },
              { ...mail, name: "supervisorEmail", label: say("email") },
            ],
          },
        ]}
        button={{ label: say("begin") }}
      />
    </>
  );
});
