import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { page } from "../../../../answer.tsx";
import { askedOf } from "../../asked.ts";
import { submit } from "./submit.ts";

/** Keeps the choice of files that the list shows under a name. */
export default page(async ({ search: asked }) => {
  const { after: _, limit: __, search: words, ...view } = askedOf(asked);
  const say = await getTranslations("cases.view_form");
  const back = { label: say("back"), href: casesAddress(view) };
  const hidden = Object.entries(view).map(
    ([name, value]): Question => ({ kind: "hidden", name, value: String(value) }),
  );
  return (
    <FormPage
      back={back}
      cancel={{ label: say("cancel"), href: back.href }}
      action={submit}
      title={say("title")}
      lead={words ? say("lead_without_words") : say("lead")}
      questions={[
        {
          kind: "text",
          name: "name",
          label: say("name"),
          hint: say("name_hint"),
          width: "name",
          maxLength: 60,
        },
        ...hidden,
      ]}
      button={{ label: say("button") }}
    />
  );
});
