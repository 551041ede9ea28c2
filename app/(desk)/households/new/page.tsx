import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { fileToRecordIn } from "../../cases/file-to-record-in.ts";
import { aboutFile } from "../../cases/form-parts.ts";
import { memberRows } from "./member-questions.ts";
import { newcomerQuestions } from "./newcomer-questions.ts";
import { submit } from "./submit.ts";

/** A family in one intake: a row each, and once what holds for all; from a file, the first of them is there already. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  await mustAllow(actor, "household.create");
  const [say, caseNumber] = [await getTranslations("cases.household"), firstOf(search.file)];
  const file = caseNumber === undefined ? undefined : await fileToRecordIn({ caseNumber });
  const about = file ? (await aboutFile(file)).page : await aboutHouseholds();
  return (
    <FormPage
      {...about}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        await memberRows(file?.caseNumber),
        ...(await newcomerQuestions(actor, file?.countryOfOrigin)),
      ]}
      button={{ label: say("button") }}
    />
  );
});

async function aboutHouseholds() {
  const [say, desk] = [await getTranslations("forms"), await getTranslations("desk")];
  return {
    back: { label: desk("households"), href: "/households" },
    cancel: { label: say("cancel"), href: "/households" },
  };
}
