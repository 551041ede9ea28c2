import { getTranslations } from "next-intl/server";
import { WHEREABOUTS_RECORDED } from "#casework/cases/record-whereabouts.ts";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { optionsOf, sourceQuestions } from "../form-parts.ts";
import { particularQuestions } from "../particular-questions.ts";
import { documentQuestions, otherNameQuestions } from "./identity-questions.ts";

/** The open part, as far as lists and risk rest on it. */
export async function openQuestions(locale: string): Promise<Question[]> {
  const { sex, ageBand, countryOfOrigin } = await particularQuestions(locale);
  return [sex, ageBand, countryOfOrigin, ...(await toldQuestions())];
}

/** Where they are now, and what happened. */
export async function toldQuestions(): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  return [
    {
      kind: "select",
      name: "whereabouts",
      label: say("where"),
      hint: say("where_hint"),
      optional: true,
      empty: say("not_said"),
      options: await optionsOf("whereabouts", WHEREABOUTS_RECORDED),
    },
    { kind: "area", name: "note", label: say("note"), hint: say("note_hint"), optional: true },
  ];
}

/** What can follow later. */
export async function moreQuestions(actor: Actor, locale: string): Promise<Question[]> {
  const [say, ask] = [await getTranslations("cases.opening"), await particularQuestions(locale)];
  return [
    ...(await carriedQuestions(actor)),
    ask.arrived,
    ask.wayIn,
    ask.riskKnown,
    ask.route,
    ask.countryOfAsylum,
    ask.language,
    ask.profile,
    ask.grounds,
    ...(await otherNameQuestions()),
    { kind: "group", label: say("second_document"), questions: await documentQuestions(1) },
    {
      kind: "area",
      name: "identity.remarks",
      label: say("remarks"),
      hint: say("remarks_hint"),
      optional: true,
    },
    ...(await sourceQuestions()),
  ];
}

/** In which office, and whether who opens it carries it. */
export async function carriedQuestions({ offices, roles }: Actor): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  return [
    ...(offices.length > 1 ? [officeQuestion(offices, say("office"))] : []),
    {
      kind: "checks",
      name: "mine",
      label: say("mine"),
      optional: true,
      value: roles.includes("caseworker") ? ["true"] : [],
      options: [{ value: "true", label: say("mine_option") }],
    },
  ];
}

const officeQuestion = (offices: Actor["offices"], label: string): Question => ({
  kind: "select",
  name: "officeId",
  label,
  options: offices.map(({ id, name }) => ({ value: id, label: name })),
});
