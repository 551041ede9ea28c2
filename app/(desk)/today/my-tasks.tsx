import { getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { TaskRows } from "#components/cases/task-rows.tsx";
import { Panel } from "#components/ui/panel.tsx";

/** What one has to do oneself: what is due first, then what has no day. */
export async function MyTasks({ today: { tasks, asOf } }: { today: Today }) {
  const say = await getTranslations("today");
  const { total, items } = tasks;
  const hidden = total > items.length;
  const rows = items.map(({ pseudonym, ...task }) => ({
    ...task,
    about: pseudonym,
    toFile: true,
    completes: true,
  }));
  return (
    <Panel
      title={say("tasks")}
      count={total}
      more={hidden ? { label: say("all", { count: total }), href: "/today?show=tasks" } : undefined}
    >
      {rows.length === 0 ? (
        <p className="empty">{say("tasks_none")}</p>
      ) : (
        <TaskRows tasks={rows} now={asOf} />
      )}
    </Panel>
  );
}
