import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { mustAllow } from "#casework/access/must-allow.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { fileToRecordIn } from "../../cases/file-to-record-in.ts";
import { aboutFile } from "../../cases/form-parts.ts";
import { memberQuestions } from "./member-questions.ts";
import { submit } from "./submit.ts";

/** Up to ten people by pseudonym or number; from a file, the first of them is there already. */
export default page(async ({ search }) => {
  await mustAllow(await currentActor(), "household.create");
  const [say, caseNumber] = [await getTranslations("cases.household"), firstOf(search.file)];
  const file = caseNumber === undefined ? undefined : await fileToRecordIn({ caseNumber });
  const about = file ? (await aboutFile(file)).page : await aboutFiles();
  return (
    <FormPage
      {...about}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={await memberQuestions(file?.caseNumber)}
      button={{ label: say("button") }}
    />
  );
});

async function aboutFiles() {
  const [say, files] = [await getTranslations("forms"), await getTranslations("cases.list")];
  return {
    back: { label: files("title"), href: "/cases" },
    cancel: { label: say("cancel"), href: "/cases" },
  };
}
