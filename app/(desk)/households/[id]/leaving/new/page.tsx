import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showHousehold } from "#casework/families/show-household.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import { forbidden } from "#domain/refusals.ts";
import { page } from "../../../../../answer.tsx";
import { submit } from "./submit.ts";

/** Who of a household lives there no more. */
export default page<{ id: string }>(async ({ params: { id } }) => {
  const { number, members, may } = await showHousehold(await currentActor(), { id });
  if (!may.leave) throw forbidden();
  const [say, forms, words] = [
    await getTranslations("households.leaving"),
    await getTranslations("forms"),
    await getTranslations("words.household_places"),
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
          name: "file",
          label: say("who"),
          empty: say("choose"),
          options: members.map(({ caseNumber, pseudonym, place }) => ({
            value: caseNumber,
            label: `${pseudonym} · ${words(place)} · ${caseNumber}`,
          })),
        },
        { kind: "area", name: "text", label: say("why"), optional: true, rows: 3 },
      ]}
      button={{ label: say("button") }}
    />
  );
});
