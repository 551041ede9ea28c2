import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { allows, commandRoles } from "#domain/access/roles.ts";
import { forbidden } from "#domain/refusals.ts";
import { page } from "../../../answer.tsx";
import { identityQuestions } from "./identity-questions.ts";
import { moreQuestions, openQuestions } from "./open-questions.ts";
import { submit } from "./submit.ts";

/** Opens a file: the identity, which is sealed, and the open part, which goes by a pseudonym. */
export default page(async () => {
  const actor = await currentActor();
  if (!allows(commandRoles["case.open"], actor.roles)) throw forbidden();
  const [locale, say] = [await getLocale(), await getTranslations("cases.opening")];
  return (
    <FormPage
      action={submit}
      back={{ label: say("back"), href: "/cases" }}
      cancel={{ label: (await getTranslations("forms"))("cancel"), href: "/cases" }}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...(await identityQuestions()),
        ...(await openQuestions(locale)),
        { kind: "more", label: say("more"), questions: await moreQuestions(actor, locale) },
      ]}
      button={{ label: say("button") }}
    />
  );
});
