import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { HOUSEHOLD_PLACES } from "#domain/vocabulary/household-places.ts";
import { optionsOf } from "../../cases/form-parts.ts";

/** Most households are four people; the rows of more are closed until they are needed. */
const OPEN = 4;
const ROWS = 10;

/** Who lives together, a row each. The first is the head, unless somebody chooses otherwise. */
export async function memberQuestions(first: string | undefined): Promise<Question[]> {
  const rows: Question[] = [];
  for (let at = 0; at < ROWS; at++) rows.push(await memberQuestion(at, at === 0 ? first : undefined));
  const label = (await getTranslations("cases.household"))("more");
  return [...rows.slice(0, OPEN), { kind: "more", label, questions: rows.slice(OPEN) }];
}

async function memberQuestion(at: number, caseNumber: string | undefined): Promise<Question> {
  const say = await getTranslations("cases.household");
  const field = (name: string) => `members.${at}.${name}`;
  const optional = at > 1;
  return {
    kind: "group",
    label: say("person", { number: at + 1 }),
    questions: [
      { kind: "hidden", name: field("row"), value: String(at) },
      {
        kind: "text",
        name: field("file"),
        label: say("who"),
        ...(at === 0 && { hint: say("who_hint") }),
        optional,
        width: "name",
        maxLength: 100,
        ...(caseNumber !== undefined && { value: caseNumber }),
      },
      {
        kind: "select",
        name: field("place"),
        label: say("place"),
        optional,
        empty: say("choose"),
        options: await optionsOf("household_places", HOUSEHOLD_PLACES),
        ...(at === 0 && { value: "head" }),
      },
    ],
  };
}
