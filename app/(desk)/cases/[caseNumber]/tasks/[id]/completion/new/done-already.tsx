import { getLocale, getTranslations } from "next-intl/server";
import { now } from "#casework/clock.ts";
import type { showTask } from "#casework/tasks/show-task.ts";
import { taskWords } from "#components/cases/task-words.ts";
import { Back } from "#components/ui/back.tsx";
import { sayMoment } from "#components/ui/moment.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";

type Task = Awaited<ReturnType<typeof showTask>>;

/** Instead of the form, for who comes to a task that somebody has done, or that was withdrawn with what it was given for. */
export async function DoneAlready({ task, zone }: { task: Task; zone: string }) {
  const [locale, say] = [await getLocale(), await getTranslations("cases.task_done")];
  const { caseNumber, pseudonym, done, withdrawn } = task;
  const when = done && sayMoment(done.at, { locale, zone, now: now() });
  return (
    <>
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={`/cases/${caseNumber}`} />
      <PageHead
        title={(await taskWords(task)) ?? say("unreadable")}
        beside={`${pseudonym} · ${caseNumber}`}
      />
      <Notice title={say(withdrawn ? "withdrawn" : "done_already")}>
        {done && when ? say(withdrawn ? "withdrawn_by" : "done_by", { who: done.by, when }) : undefined}
      </Notice>
    </>
  );
}
