import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showHousehold } from "#casework/families/show-household.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { forbidden } from "#domain/refusals.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { page } from "../../../../../answer.tsx";
import { optionsOf } from "../../../../cases/form-parts.ts";
import { submit } from "./submit.ts";

/** What each is in the household now, to be said anew: the head passes to another, a child has grown up. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const { number, version, members, may } = await showHousehold(await currentActor(), { id });
  if (!may.arrange) throw forbidden();
  const [say, forms] = [await getTranslations("households.places"), await getTranslations("forms")];
  const options = await optionsOf("household_places", HOUSEHOLD_PLACES);
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
      version={String(version)}
      questions={[
        { kind: "hidden", name: "householdId", value: id },
        ...members.flatMap(({ caseNumber, pseudonym, place }, at) => [
          { kind: "hidden" as const, name: `members.${at}.file`, value: caseNumber },
          {
            kind: "select" as const,
            name: `members.${at}.place`,
            label: `${pseudonym} · ${caseNumber}`,
            value: place,
            options,
          },
        ]),
      ]}
      button={{ label: say("button") }}
    />
  );
});
