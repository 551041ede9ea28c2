import { getTranslations } from "next-intl/server";
import { PaperQuestion, type PaperQuestionProps } from "#components/forms/paper-question.tsx";
import { Back } from "#components/ui/back.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { CAPTORS } from "#domain/vocabulary/captors.ts";
import { page } from "../../answer.tsx";

/**
 * The arrest form on paper, for when nothing can be recorded: locked, read-only, no connection. It is empty and says
 * nothing of anybody, so nobody has to sign in for it, and it asks the database nothing.
 */
export default page(async () => {
  const say = await getTranslations("arrest_form");
  return (
    <div className="stack">
      <TabTitle words={say("title")} />
      <Back label={say("back")} href="/" />
      <p className="off-paper">{say("how")}</p>
      <article className="paper">
        <header>
          <h1>{say("title")}</h1>
          <p>{say("lead")}</p>
        </header>
        <div className="paper-questions">
          {(await questions()).map((question) => (
            <PaperQuestion key={question.label} {...question} />
          ))}
        </div>
        <div className="signature">
          <span>{say("written_by")}</span>
          <span>{say("day_and_time")}</span>
          <span>{say("told")}</span>
        </div>
        <div className="signature">
          <span>{say("entered_by")}</span>
          <span>{say("day_and_time")}</span>
          <span>{say("entry")}</span>
        </div>
      </article>
    </div>
  );
});

/** The questions of the form on the screen, in their order and words: four, and what else is known. */
async function questions(): Promise<PaperQuestionProps[]> {
  const [say, arrest, words] = [
    await getTranslations("arrest_form"),
    await getTranslations("arrest"),
    await getTranslations("words"),
  ];
  return [
    { label: arrest("who"), hint: say("no_name") },
    { label: arrest("where"), options: [arrest("not_known")] },
    {
      label: arrest("when"),
      options: [
        arrest("within_the_last_hour"),
        arrest("one_to_three_hours_ago"),
        arrest("exact_time"),
        arrest("not_sure"),
      ],
    },
    { label: arrest("by_whom"), options: CAPTORS.map((captor) => words(`captors.${captor}`)), lines: 0 },
    { label: say("ground"), half: true },
    { label: arrest("police_record"), half: true },
    {
      label: arrest("counsel"),
      options: [arrest("counsel_let_in"), arrest("counsel_refused"), arrest("counsel_unknown")],
      lines: 0,
      half: true,
    },
    { label: say("told_by"), half: true },
    { label: arrest("text"), lines: 5 },
  ];
}
