import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { MOST_LISTED } from "#casework/cases/export-list.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { page } from "../../../../answer.tsx";
import { askedOf } from "../../asked.ts";
import { submit } from "./submit.ts";

/** Says how many files would be taken out as a list, and that it is recorded, before they are. */
export default page(async ({ search }) => {
  const { after: _, limit: __, ...asked } = askedOf(search);
  const list = await listCases(await currentActor(), asked as Parameters<typeof listCases>[1]);
  const say = await getTranslations("cases.export_form");
  const back = { label: say("back"), href: casesAddress(asked) };
  return (
    <FormPage
      back={back}
      cancel={{ label: say("cancel"), href: back.href }}
      action={submit}
      title={say("title")}
      lead={say("lead", { count: list.total.count, most: MOST_LISTED })}
      questions={Object.entries(asked).map(
        ([name, value]): Question => ({ kind: "hidden", name, value: String(value) }),
      )}
      consequences={{ what: say("what"), seen: say("seen"), undo: say("no_magic") }}
      button={{ label: say("button") }}
    />
  );
});
