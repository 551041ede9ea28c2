import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import { SAFE_WAYS } from "#domain/vocabulary/safe-ways.ts";
import { SUBMISSION_PRIORITIES } from "#domain/vocabulary/submission-priorities.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf } from "../../../form-parts.ts";
import { stepQuestions } from "../../../step-questions.ts";
import { submit } from "./submit.ts";

/** About one way out: that of the link, or the one of which something was recorded last; another can be chosen. */
export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.solution_step"), await aboutFile(file)];
  const asked = firstOf(search.way);
  const way = SAFE_WAYS.find((one) => one === asked) ?? file.procedures.ways[0]?.way ?? undefined;
  const known = file.procedures.ways.find((one) => one.way === way);
  const soFar = known?.steps.map(({ step }) => step) ?? [];
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        ...(await stepQuestions("safe_way_out", soFar, {
          first: [await whichWay(way)],
          more: [await priority(known)],
        })),
      ]}
      button={{ label: say("button") }}
    />
  );
});

async function whichWay(value: string | undefined): Promise<Question> {
  const say = await getTranslations("cases.solution_step");
  return {
    kind: "tiles",
    name: "way",
    label: say("way"),
    options: await optionsOf("safe_ways", SAFE_WAYS),
    ...(value !== undefined && { value }),
    columns: 2,
  };
}

async function priority(known: ShownCase["procedures"]["ways"][number] | undefined): Promise<Question> {
  const say = await getTranslations("cases.solution_step");
  return {
    kind: "select",
    name: "priority",
    label: say("priority"),
    hint: say("priority_hint"),
    optional: true,
    empty: say(known?.priority ? "as_it_was" : "not_known"),
    options: await optionsOf("submission_priorities", SUBMISSION_PRIORITIES),
  };
}
