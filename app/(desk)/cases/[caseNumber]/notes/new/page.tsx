import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { NOTE_KINDS } from "#domain/vocabulary/note-kinds.ts";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, privilegedQuestion, sourceQuestions } from "../../../form-parts.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.note"), await aboutFile(file)];
  const limit = await limitPassed(file, firstOf(search.limit));
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        { kind: "area", name: "text", label: say("text"), rows: 6, value: limit },
        { kind: "when", name: "when", label: say("when"), optional: true },
        {
          kind: "select",
          name: "kind",
          label: say("kind"),
          options: await optionsOf("note_kinds", NOTE_KINDS),
          value: limit ? "legal" : (NOTE_KINDS.find((kind) => kind === firstOf(search.kind)) ?? "other"),
        },
        ...(await sourceQuestions()),
        await privilegedQuestion(),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** That a limit of the authorities has passed is evidence: its words stand in the note already. */
async function limitPassed({ clocks, now }: ShownCase, key: string | undefined) {
  const clock = clocks.find((one) => one.key === key);
  if (!clock) return undefined;
  const say = await getTranslations("cases.note");
  const { what, by } = await clockWords(clock, { now });
  return say(clock.heldBeyond ? "limit_held_beyond" : "limit_passed", {
    what,
    by: by ?? "",
    citation: clock.citation,
  });
}
