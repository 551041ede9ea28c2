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
          <p>
            <strong>{say("no_name")}</strong>
          </p>
        </header>
        {(await questions()).map((question) => (
          <PaperQuestion key={question.label} {...question} />
        ))}
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
    { label: arrest("who"), hint: arrest("which_file_hint"), lines: 2 },
    { label: arrest("where"), hint: arrest("which_place_hint"), options: [arrest("not_known")], lines: 2 },
    {
      label: arrest("when"),
      options: [
        arrest("within_the_last_hour"),
        arrest("one_to_three_hours_ago"),
        arrest("exact_time"),
        arrest("not_sure"),
      ],
      lines: 1,
    },
    { label: arrest("by_whom"), options: CAPTORS.map((captor) => words(`captors.${captor}`)) },
    { label: say("ground"), lines: 1 },
    { label: arrest("police_record"), hint: arrest("police_record_hint") },
    {
      label: arrest("counsel"),
      options: [arrest("counsel_let_in"), arrest("counsel_refused"), arrest("counsel_unknown")],
      lines: 0,
    },
    { label: say("told_by"), lines: 1 },
    { label: arrest("text"), lines: 5 },
  ];
}
