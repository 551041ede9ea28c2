import { getLocale, getTranslations } from "next-intl/server";
import { sayDate } from "#domain/when/say-when.ts";
import { Badge } from "../ui/badge.tsx";
import { type TaskTold, taskWords } from "./task-words.ts";

/** A task as a list shows it. */
export interface TaskRow extends TaskTold {
  id: string;
  caseNumber: string;
  /** They are not shown to this reader. */
  wordsSealed?: boolean;
  dueOn: string | null;
  dueToday: boolean;
  overdue: boolean;
  /** Whose file it is, or who shall do it. */
  about: string;
  /** Leads to the file, where the list is of several. */
  toFile?: boolean;
  /** Who only reads is not offered to complete it. */
  completes: boolean;
}

/** What is to be done, for whom and by when, each with the link that completes it. */
export async function TaskRows({ tasks, now }: { tasks: TaskRow[]; now: Date }) {
  const say = await getTranslations("cases.tasks");
  const locale = await getLocale();
  const due = ({ dueOn, dueToday }: TaskRow) => {
    if (dueOn === null) return say("no_day");
    return dueToday
      ? say("due_today")
      : say("due", { day: sayDate(dueOn, { now, locale, timeZone: "UTC" }) });
  };
  const said = await Promise.all(tasks.map(async (task) => ({ task, what: await taskWords(task) })));
  return (
    <ul className="panel-rows">
      {said.map(({ task, what }) => {
        const { id, caseNumber, about, toFile, overdue, completes, wordsSealed } = task;
        const words =
          what === undefined ? say(wordsSealed ? "sealed" : "unreadable") : <bdi dir="auto">{what}</bdi>;
        return (
          <li key={id}>
            {toFile ? <a href={`/cases/${caseNumber}`}>{words}</a> : words}
            <small>
              {[about, due(task)].filter(Boolean).join(" · ")}
              {overdue && (
                <>
                  {" "}
                  <Badge tone="warning" icon="triangle-alert">
                    {say("overdue")}
                  </Badge>
                </>
              )}
            </small>
            {completes && (
              <div className="acts">
                <a href={`/cases/${caseNumber}/tasks/${id}/completion/new`}>
                  {say("complete")}
                  {what && <span className="out-of-sight">{`: ${what}`}</span>}
                </a>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
