import { getTranslations } from "next-intl/server";
import type { Particulars } from "#casework/cases/particulars.ts";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Option, Question } from "#components/forms/question.ts";
import { AGE_BANDS } from "#domain/vocabulary/age-bands.ts";
import { CONVENTION_GROUNDS } from "#domain/vocabulary/convention-grounds.ts";
import { COUNTRIES, countryName } from "#domain/vocabulary/countries.ts";
import { LANGUAGES, languageName } from "#domain/vocabulary/languages.ts";
import { PROFILES } from "#domain/vocabulary/profiles.ts";
import { SEXES } from "#domain/vocabulary/sexes.ts";
import { WAYS_IN } from "#domain/vocabulary/ways-in.ts";
import { readEdtf } from "#domain/when/edtf.ts";
import { optionsOf } from "./form-parts.ts";
import { type WhenTyped, whenTyped } from "./when-typed.ts";

type Field = keyof Particulars;
type ByField = Record<Field, Question>;

/**
 * What the open part says of a person, a question each: empty for a new file, or filled in with what is recorded; then an
 * answer can be taken back, too.
 */
export async function particularQuestions(locale: string, known?: ShownCase): Promise<ByField> {
  const [say, ask] = [await getTranslations("cases.opening"), await getTranslations("cases.particulars")];
  const notKnown: Option = { value: "", label: ask("not_known") };
  return {
    sex: {
      kind: "tiles",
      name: "sex",
      label: say("sex"),
      optional: true,
      options: await optionsOf("sexes", SEXES),
      ...(known && { value: known.sex ?? "unknown" }),
    },
    ageBand: {
      kind: "tiles",
      name: "ageBand",
      label: say("age"),
      optional: true,
      columns: 3,
      options: [...(await optionsOf("age_bands", AGE_BANDS)), ...(known ? [notKnown] : [])],
      ...(known && { value: known.ageBand ?? "" }),
    },
    countryOfOrigin: {
      kind: "text",
      name: "countryOfOrigin",
      label: say("origin"),
      optional: true,
      width: "name",
      suggestions: COUNTRIES.map((code) => countryName(code, locale)),
      ...(known?.countryOfOrigin && { value: countryName(known.countryOfOrigin, locale) }),
    },
    countryOfAsylum: {
      kind: "text",
      name: "countryOfAsylum",
      label: say("asylum"),
      hint: say("asylum_hint"),
      optional: true,
      width: "name",
      suggestedAs: "countryOfOrigin",
      ...(known?.countryOfAsylum && { value: countryName(known.countryOfAsylum, locale) }),
    },
    arrived: {
      kind: "when",
      name: "arrived",
      label: say("arrived"),
      optional: true,
      ...(known && { value: dayTyped(known.arrived, known) }),
    },
    wayIn: {
      kind: "tiles",
      name: "wayIn",
      label: ask("way_in"),
      hint: ask("way_in_hint"),
      optional: true,
      columns: 3,
      options: [
        ...(await optionsOf("ways_in", WAYS_IN)).map((option) => ({
          ...option,
          second: ask(`${option.value as (typeof WAYS_IN)[number]}_second`),
        })),
        notKnown,
      ],
      ...(known && { value: known.wayIn ?? "" }),
    },
    riskKnown: {
      kind: "when",
      name: "riskKnown",
      label: ask("risk_known"),
      hint: ask("risk_known_hint"),
      optional: true,
      ...(known && { value: dayTyped(known.riskKnown, known) }),
    },
    route: {
      kind: "group",
      label: ask("route"),
      hint: ask("route_hint"),
      questions: Array.from(
        { length: Math.max(2, (known?.route.length ?? 0) + 1) },
        (_, at): Question => ({
          kind: "text",
          name: `route.${at}`,
          label: ask("route_country", { number: at + 1 }),
          optional: true,
          width: "name",
          suggestedAs: "countryOfOrigin",
          ...(known?.route[at] && { value: countryName(known.route[at], locale) }),
        }),
      ),
    },
    language: {
      kind: "select",
      name: "language",
      label: say("language"),
      optional: true,
      empty: say("not_said"),
      options: LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag, locale) })),
      ...(known?.language && { value: known.language }),
    },
    profile: {
      kind: "checks",
      name: "profile[]",
      label: say("profile"),
      optional: true,
      options: await optionsOf("profiles", PROFILES),
      ...(known && { value: known.profile }),
    },
    grounds: {
      kind: "checks",
      name: "grounds[]",
      label: say("grounds"),
      optional: true,
      options: await optionsOf("convention_grounds", CONVENTION_GROUNDS),
      ...(known && { value: known.grounds }),
    },
  };
}

/** A day that is recorded, as the form says it. */
export function dayTyped(edtf: string | null, { office, now }: Pick<ShownCase, "office" | "now">): WhenTyped {
  const day = edtf === null ? undefined : readEdtf(edtf, office.timeZone);
  return typeof day === "object" ? whenTyped(day, { timeZone: office.timeZone, now }) : { how: "unknown" };
}
