import { getTranslations } from "next-intl/server";
import { NOT_KNOWN } from "#casework/cases/happened.ts";
import { ANOTHER_OFFICE } from "#casework/procedures/office-asked.ts";
import type { Question } from "#components/forms/question.ts";
import type { PlaceKind } from "#domain/vocabulary/place-kinds.ts";

type Place = { id: string; name: string; city: string; kind: PlaceKind };

/** As many tiles as one sees at a glance; any other office is typed. */
const OFFERED = 4;
const LIKELIEST: PlaceKind[] = ["migration_office", "border_post"];

/** Where they asked: the offices that take such requests first, one that is typed, or nobody knows which. */
export async function officeQuestion(places: Place[]): Promise<Question> {
  const say = await getTranslations("cases.asylum_attempt");
  const offices = places.filter(({ kind }) => LIKELIEST.includes(kind));
  return {
    kind: "tiles",
    name: "place",
    label: say("office"),
    options: [
      ...offices.slice(0, OFFERED).map(({ id, name, city }) => ({ value: id, label: name, second: city })),
      {
        value: ANOTHER_OFFICE,
        label: say("another_office"),
        follow: [
          {
            kind: "text",
            name: "placeText",
            label: say("which_office"),
            hint: say("which_office_hint"),
            width: "name",
            maxLength: 200,
          },
        ],
      },
      { value: NOT_KNOWN, label: say("office_not_known") },
    ],
  };
}
