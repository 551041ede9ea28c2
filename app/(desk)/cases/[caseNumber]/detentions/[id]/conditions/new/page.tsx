import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showDetention } from "#casework/detentions/show-detention.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { ADMISSIONS, PERMISSIONS } from "#domain/vocabulary/holding-conditions.ts";
import { page } from "../../../../../../../answer.tsx";
import { aboutFile, optionsOf, sourceQuestions } from "../../../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id } }) => {
  const held = await showDetention(await currentActor(), { caseNumber, detentionId: id });
  const [say, about] = [await getTranslations("cases.conditions"), await aboutFile(held)];
  const [admissions, permissions] = [
    await optionsOf("admissions", ADMISSIONS),
    await optionsOf("permissions", PERMISSIONS),
  ];
  const tiles = (name: "admitted" | "placeDisclosed"): Question => ({
    kind: "tiles",
    name,
    label: say(name),
    columns: 3,
    options: admissions,
    value: "unknown",
  });
  const may = (name: "family" | "counsel" | "humanitarian" | "unhcr"): Question => ({
    kind: "select",
    name,
    label: say(name),
    options: permissions,
    value: "unknown",
  });
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "detentionId", value: held.id },
        tiles("admitted"),
        tiles("placeDisclosed"),
        {
          kind: "group",
          label: say("who_may_see_them"),
          hint: say("who_may_see_them_hint"),
          questions: [may("family"), may("counsel"), may("humanitarian"), may("unhcr")],
        },
        { kind: "when", name: "when", label: say("when") },
        ...(await sourceQuestions()),
        { kind: "area", name: "text", label: say("text"), optional: true },
      ]}
      button={{ label: say("button") }}
    />
  );
});
