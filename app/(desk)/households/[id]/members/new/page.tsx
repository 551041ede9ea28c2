import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showHousehold } from "#casework/families/show-household.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { forbidden } from "#domain/refusals.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { page } from "../../../../../answer.tsx";
import { optionsOf } from "../../../../cases/form-parts.ts";
import { submit } from "./submit.ts";

/** A household has one head: the others find their places. */
const PLACES = HOUSEHOLD_PLACES.filter((place) => place !== "head");

export default page<{ id: string }>(async ({ params: { id } }) => {
  const { number, may } = await showHousehold(await currentActor(), { id });
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
          kind: "text",
          name: "file",
          label: members("who"),
          hint: members("who_hint"),
          width: "name",
          maxLength: 100,
        },
        {
          kind: "select",
          name: "place",
          label: members("place"),
          empty: members("choose"),
          options: await optionsOf("household_places", PLACES),
        },
      ]}
      button={{ label: say("button") }}
    />
  );
});
