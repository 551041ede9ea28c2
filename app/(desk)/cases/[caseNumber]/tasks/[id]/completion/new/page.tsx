import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { webRequest } from "#casework/request.ts";
import { showTask } from "#casework/tasks/show-task.ts";
import { taskWords } from "#components/cases/task-words.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../../../answer.tsx";
import { aboutFile } from "../../../../../form-parts.ts";
import { DoneAlready } from "./done-already.tsx";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string; id: string }>(async ({ params: { caseNumber, id } }) => {
  const actor = await currentActor();
  const task = await showTask(actor, { caseNumber, taskId: id });
  if (task.done && !webRequest()?.posted)
    return <DoneAlready task={task} zone={actor.offices[0]?.timeZone ?? "UTC"} />;
  const [say, about] = [await getTranslations("cases.task_done"), await aboutFile(task)];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={(await taskWords(task)) ?? say("unreadable")}
      version={String(task.version)}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "taskId", value: task.id },
        {
          kind: "area",
          name: "text",
          label: say("came_of_it"),
          hint: say("came_of_it_hint"),
          optional: true,
          rows: 2,
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
