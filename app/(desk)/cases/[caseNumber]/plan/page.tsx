import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { AGREEMENTS } from "#domain/vocabulary/agreements.ts";
import { page } from "../../../../answer.tsx";
import { aboutFile, optionsOf } from "../../form-parts.ts";
import { staffQuestion } from "../../staff-question.ts";
import { PlanAsItIs } from "./plan-as-it-is.tsx";
import { planSet } from "./plan-set.ts";
import { submit } from "./submit.ts";

/** The plan as it is: for whoever works with the file, in the form that sets it anew. */
export default page<{ caseNumber: string }>(async ({ params: { caseNumber } }) => {
  const actor = await currentActor();
  const file = await showCase(actor, { caseNumber });
  if (!file.may.record) return <PlanAsItIs file={file} />;
  const [say, about] = [await getTranslations("cases.plan"), await aboutFile(file)];
  const { plan, assignee } = file;
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say(plan ? "title_again" : "title")}
      lead={plan ? await planSet(file, plan) : say("lead")}
      version={String(plan?.version ?? 0)}
      questions={[
        ...about.hidden,
        {
          kind: "text",
          name: "goal",
          label: say("goal"),
          hint: say("goal_hint"),
          value: plan?.goal,
          maxLength: 300,
        },
        {
          kind: "area",
          name: "steps",
          label: say("steps"),
          hint: say("steps_hint"),
          value: plan?.steps,
          optional: true,
        },
        await staffQuestion(actor, caseNumber, {
          name: "responsibleId",
          label: say("responsible"),
          ...((plan?.responsibleId ?? assignee?.id) && { value: plan?.responsibleId ?? assignee?.id }),
        }),
        {
          kind: "text",
          type: "date",
          width: "date",
          name: "dueOn",
          label: say("due_on"),
          hint: say("due_on_hint"),
          value: plan?.dueOn ?? undefined,
          optional: true,
          dir: "ltr",
        },
        {
          kind: "tiles",
          name: "agreed",
          label: say("agreed"),
          options: await optionsOf("agreements", AGREEMENTS),
          value: plan?.agreed,
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
