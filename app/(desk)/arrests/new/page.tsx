import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { now } from "#casework/clock.ts";
import { arrestChoices } from "#casework/detentions/arrest-choices.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { moreQuestion } from "./more-question.ts";
import { byWhomQuestion, whenQuestion, whereQuestion, whoQuestion } from "./questions.ts";
import { submit } from "./submit.ts";

/** Four questions, five presses: who, where, when, by whom. */
export default page(async ({ search }) => {
  const choices = await arrestChoices(await currentActor(), {
    file: firstOf(search.file),
    attempt: firstOf(search.attempt),
  });
  const say = await getTranslations("arrest");
  const { chosen } = choices;
  const back = chosen
    ? { label: chosen.pseudonym, href: `/cases/${chosen.caseNumber}` }
    : { label: (await getTranslations("forms"))("back"), href: "/" };
  return (
    <FormPage
      back={back}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        await whoQuestion(choices),
        await whereQuestion(choices),
        await whenQuestion(choices, now()),
        await byWhomQuestion(),
        await moreQuestion(),
      ]}
      button={{ label: say("button") }}
    />
  );
});
