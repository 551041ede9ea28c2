import { getTranslations } from "next-intl/server";
import { WHEREABOUTS_RECORDED } from "#casework/cases/record-whereabouts.ts";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { CONVENTION_GROUNDS } from "#domain/vocabulary/convention-grounds.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { LANGUAGES, languageName } from "#domain/vocabulary/languages.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { optionsOf, sourceQuestions } from "../form-parts.ts";
import { documentQuestions, otherNameQuestions } from "./identity-questions.ts";

/** The open part, as far as lists and risk rest on it. */
export async function openQuestions(locale: string): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  return [
    {
      kind: "tiles",
      name: "sex",
      label: say("sex"),
      optional: true,
      options: await optionsOf("sexes", SEXES),
    },
    {
      kind: "tiles",
      name: "ageBand",
      label: say("age"),
      optional: true,
      columns: 3,
      options: await optionsOf("age_bands", AGE_BANDS),
    },
    {
      kind: "text",
      name: "countryOfOrigin",
      label: say("origin"),
      optional: true,
      width: "name",
      suggestions: COUNTRIES.map((code) => countryName(code, locale)),
    },
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
export async function moreQuestions({ offices, roles }: Actor, locale: string): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  const suggestions = COUNTRIES.map((code) => countryName(code, locale));
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
    { kind: "when", name: "arrived", label: say("arrived"), optional: true },
    {
      kind: "text",
      name: "countryOfAsylum",
      label: say("asylum"),
      hint: say("asylum_hint"),
      optional: true,
      width: "name",
      suggestions,
    },
    {
      kind: "select",
      name: "language",
      label: say("language"),
      optional: true,
      empty: say("not_said"),
      options: LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
    },
    {
      kind: "checks",
      name: "profile[]",
      label: say("profile"),
      optional: true,
      options: await optionsOf("profiles", PROFILES),
    },
    {
      kind: "checks",
      name: "grounds[]",
      label: say("grounds"),
      optional: true,
      options: await optionsOf("convention_grounds", CONVENTION_GROUNDS),
    },
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

const officeQuestion = (offices: Actor["offices"], label: string): Question => ({
  kind: "select",
  name: "officeId",
  label,
  options: offices.map(({ id, name }) => ({ value: id, label: name })),
});
