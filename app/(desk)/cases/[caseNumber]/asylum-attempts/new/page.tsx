import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listPlaces } from "#casework/places/list-places.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { ASYLUM_ATTEMPTS } from "#domain/vocabulary/asylum-attempts.ts";
import { page } from "../../../../../answer.tsx";
import { fileToRecordIn } from "../../../file-to-record-in.ts";
import { aboutFile, optionsOf, sourceQuestions } from "../../../form-parts.ts";
import { officeQuestion } from "./office-question.ts";
import { submit } from "./submit.ts";

/** An attempt is evidence: the office, the day, what was said, who saw it, what proves it. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const file = await fileToRecordIn(params);
  const [say, about] = [await getTranslations("cases.asylum_attempt"), await aboutFile(file)];
  const places = await listPlaces(await currentActor(), {});
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        ...about.hidden,
        {
          kind: "select",
          name: "outcome",
          label: say("outcome"),
          empty: say("choose"),
          options: await optionsOf("asylum_attempts", ASYLUM_ATTEMPTS),
        },
        { kind: "when", name: "when", label: say("when") },
        await officeQuestion(places.filter(({ officeId }) => officeId === file.office.id)),
        { kind: "area", name: "text", label: say("text"), hint: say("text_hint"), optional: true, rows: 3 },
        {
          kind: "text",
          name: "witnesses",
          label: say("witnesses"),
          hint: say("witnesses_hint"),
          optional: true,
          maxLength: 500,
        },
        {
          kind: "text",
          name: "proof",
          label: say("proof"),
          hint: say("proof_hint"),
          optional: true,
          maxLength: 500,
        },
        { kind: "more", label: say("more"), questions: await sourceQuestions() },
      ]}
      button={{ label: say("button") }}
    />
  );
});
