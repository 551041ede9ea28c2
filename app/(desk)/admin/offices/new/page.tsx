import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../answer.tsx";
import { officeQuestions } from "../../../../office-questions.ts";
import { submit } from "./submit.ts";

/** Add an office. */
export default page(async () => {
  await mustAllow(await currentActor(), "office.add");
  const say = await getTranslations("offices");
  return (
    <FormPage
      back={{ label: say("title"), href: "/admin/offices" }}
      action={submit}
      title={say("add")}
      questions={await officeQuestions()}
      button={{ label: say("addButton") }}
      cancel={{ label: say("cancel"), href: "/admin/offices" }}
    />
  );
});
