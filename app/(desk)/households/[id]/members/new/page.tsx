import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ShownHousehold, showHousehold } from "#casework/families/show-household.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { forbidden } from "#domain/refusals.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { page } from "../../../../../answer.tsx";
import { optionsOf } from "../../../../cases/form-parts.ts";
import { personQuestions } from "../../../new/member-questions.ts";
import { newcomerQuestions } from "../../../new/newcomer-questions.ts";
import { submit } from "./submit.ts";

/** One more person: with the file that they have, or with what is said of somebody who has none. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const actor = await currentActor();
  const household = await showHousehold(actor, { id });
  const { number, may } = household;
  if (!may.join) throw forbidden();
  const [say, forms, members] = [
    await getTranslations("households.join"),
    await getTranslations("forms"),
    await getTranslations("cases.household"),
  ];
  const href = `/households/${id}`;
  return (
    <FormPage
      back={{ label: number, href }}
      cancel={{ label: forms("cancel"), href }}
      line={say("line", { number })}
      tabTitle={number}
      action={submit}
      title={say("title")}
      lead={say("lead")}
      questions={[
        { kind: "hidden", name: "householdId", value: id },
        {
          kind: "select",
          name: "place",
          label: members("place"),
          empty: members("choose"),
          options: await optionsOf("household_places", placesFree(household)),
        },
        {
          kind: "text",
          name: "file",
          label: members("file"),
          hint: members("file_hint"),
          optional: true,
          width: "name",
          maxLength: 100,
        },
        {
          kind: "group",
          label: say("new"),
          hint: say("new_hint"),
          questions: (await personQuestions((name) => name)).map((one) => ({ ...one, optional: true })),
        },
        ...(await newcomerQuestions({ ...actor, offices: [] }, originOf(household))),
      ]}
      button={{ label: say("button") }}
    />
  );
});

/** A household has one head: as long as there is one, the others find their places. */
const placesFree = ({ members }: ShownHousehold) =>
  HOUSEHOLD_PLACES.filter((place) => place !== "head" || members.every((one) => one.place !== "head"));

/** Where all of them come from, who joins will too. */
function originOf({ files }: ShownHousehold): string | undefined {
  const origins = new Set(files.map(({ countryOfOrigin }) => countryOfOrigin));
  return origins.size === 1 ? ([...origins][0] ?? undefined) : undefined;
}
