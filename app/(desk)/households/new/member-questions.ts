import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { optionsOf } from "../../cases/form-parts.ts";

/** Five rows to begin with, five more at a press, as many as a household can have. */
const ROWS = 5;
const MOST = 30;

/** Who lives together, a row each: the file that they have, or what is said of whoever has none. The first is the head, unless somebody chooses otherwise. */
export async function memberRows(first: string | undefined): Promise<Question> {
  const say = await getTranslations("cases.household");
  const who = await personQuestions((name) => `members.#.${name}`);
  return {
    kind: "rows",
    name: "members",
    label: say("person", { number: "#" }),
    hint: say("rows_hint"),
    rows: ROWS,
    add: { label: say("add_rows", { count: ROWS }), by: ROWS, most: MOST },
    questions: [
      {
        kind: "select",
        name: "members.#.place",
        label: say("place"),
        empty: say("choose"),
        options: await optionsOf("household_places", HOUSEHOLD_PLACES),
      },
      ...who,
      {
        kind: "text",
        name: "members.#.file",
        label: say("file"),
        width: "name",
        maxLength: 100,
      },
    ],
    given: [{ "members.#.place": "head", ...(first !== undefined && { "members.#.file": first }) }],
  };
}

/** What is said of somebody who has no file yet. */
export async function personQuestions(field: (name: string) => string): Promise<Question[]> {
  const [say, opening] = [await getTranslations("cases.household"), await getTranslations("cases.opening")];
  return [
    {
      kind: "select",
      name: field("ageBand"),
      label: say("age"),
      empty: opening("not_said"),
      options: await optionsOf("age_bands", AGE_BANDS),
    },
    {
      kind: "select",
      name: field("sex"),
      label: say("sex"),
      empty: opening("not_said"),
      options: await optionsOf("sexes", SEXES),
    },
    {
      kind: "text",
      name: field("name"),
      label: opening("official_name"),
      width: "name",
      maxLength: 200,
    },
  ];
}
