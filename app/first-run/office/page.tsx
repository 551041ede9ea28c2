import type { Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FormPage } from "#components/forms/form-page.tsx";
import { listCountries } from "#domain/countries/countries.ts";
import { page } from "../../answer.tsx";
import { givenCode, mustBeFirstRun } from "../code-cookie.ts";
import { FirstRunSteps } from "../steps.tsx";
import { submit } from "./submit.ts";

/** Country, time zone, first office, first administrator, first supervisor. */
export default page(async () => {
  await mustBeFirstRun();
  if (!(await givenCode())) redirect("/first-run" as Route);
  const say = await getTranslations("firstRun");
  const office = await getTranslations("offices");
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
          {
            kind: "select",
            name: "country",
            label: office("country"),
            options: listCountries(await getLocale()),
            empty: office("choose"),
          },
          {
            ...text,
            name: "timeZone",
            label: office("timeZone"),
            hint: office("timeZoneHint"),
            dir: "ltr",
            suggestions: Intl.supportedValuesOf("timeZone"),
          },
          { ...text, name: "officeName", label: office("name"), hint: office("nameHint") },
          {
            ...text,
            name: "officeCode",
            label: office("code"),
            hint: office("codeHint"),
            dir: "ltr",
            width: "date",
          },
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
