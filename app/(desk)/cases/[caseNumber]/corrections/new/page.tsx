import type { Route } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showCase } from "#casework/cases/show-case.ts";
import { type Correctable, prepareCorrection } from "#casework/corrections/prepare-correction.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { page } from "../../../../../answer.tsx";
import { firstOf } from "../../../../../first-of.ts";
import { aboutFile } from "../../../form-parts.ts";
import { correctableFields } from "./correctable-fields.ts";
import { submit } from "./submit.ts";

export default page<{ caseNumber: string }>(async ({ params, search }) => {
  const [actor, field] = [await currentActor(), firstOf(search.field)];
  const asked = { entry: firstOf(search.entry), about: firstOf(search.about) };
  const correcting = await prepareCorrection(actor, { ...params, ...asked });
  if (field === "counsel") await askWhetherCounselWasLetIn(params.caseNumber);
  const [say, about] = [await getTranslations("cases.correction"), await aboutFile(correcting)];
  const { questions, was } = await correctableFields(correcting, field);
  const learned = field !== undefined && questions.length > 0;
  return (
    <FormPage
      {...about.page}
      action={submit}
      title={
        learned ? say(`field_title.${field}` as never) : say("title", { number: String(correcting.entry) })
      }
      lead={say(learned ? "field_lead" : "lead")}
      version={String(correcting.thing.version)}
      questions={[
        ...about.hidden,
        { kind: "hidden", name: "entry", value: String(correcting.entry) },
        ...was,
        ...questions,
        {
          kind: "text",
          name: "why",
          label: say("why"),
          hint: say("why_hint"),
          value: learned ? say("learned") : undefined,
          maxLength: 500,
        },
        ...(learned
          ? []
          : [
              {
                kind: "checks" as const,
                name: "neverHappened",
                label: say("never"),
                optional: true,
                options: [
                  { value: "true", label: say("never_option"), second: say(neverSecond(correcting)) },
                ],
              },
            ]),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** What a step ended besides is not undone with it. */
const neverSecond = ({ thing }: { thing: Correctable }) =>
  ENDING.includes(thing.procedureStep?.step ?? "") ? "never_second_handed_over" : "never_second";

const ENDING = ["handed_over", "carried_out"];

/** Who was let in is a contact of its own. */
async function askWhetherCounselWasLetIn(caseNumber: string) {
  const { held } = await showCase(await currentActor(), { caseNumber });
  if (held) redirect(`/cases/${caseNumber}/detentions/${held.id}/contacts/new?party=counsel` as Route);
}
