import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { TaskRows } from "#components/cases/task-rows.tsx";
import { Panel } from "#components/ui/panel.tsx";

/** What is still to be done for this person, by whom and by when. Without a task there is no panel. */
export async function FileTasks({ file: { caseNumber, tasks, may, now } }: { file: ShownCase }) {
  if (tasks.length === 0) return null;
  const say = await getTranslations("cases.tasks");
  const rows = tasks.map(({ assignee, ...task }) => ({
    ...task,
    caseNumber,
    about: say("for", { who: assignee }),
    completes: may.record,
  }));
  return (
    <Panel title={say("title")} count={tasks.length}>
      <TaskRows tasks={rows} now={now} />
    </Panel>
  );
}
