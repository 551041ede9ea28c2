import type { z } from "zod";
import { PARTICULARS, type Particulars } from "#casework/cases/particulars.ts";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { updateCase } from "#casework/cases/update-case.ts";
import type { Question } from "#components/forms/question.ts";
import { codeOfCountry } from "#domain/vocabulary/countries.ts";
import type { Field, Fields } from "../../../../../form-fields.ts";
import { dayTyped } from "../../../particular-questions.ts";
import { whenSent } from "../../../when-typed.ts";

type Changes = Partial<z.input<typeof updateCase.definition.input>>;
type Name = keyof Particulars;

/** What the form was filled in with, as the command would read it: only what is different is sent on. */
export const wasSaid = (file: ShownCase): Question[] =>
  PARTICULARS.map((name) => ({ kind: "hidden", name: `was.${name}`, value: kept(file, name) })).filter(
    ({ value }) => value !== "",
  ) as Question[];

export function kept(file: ShownCase, name: Name): string {
  if (name === "arrived" || name === "riskKnown") return whenSent(dayTyped(file[name], file));
  if (name === "sex") return file.sex ?? "unknown";
  return [file[name] ?? ""].flat().join(",");
}

/** What somebody has changed; what they have emptied is not known any more. */
export function particularsSent(fields: Fields, locale: string): Changes {
  const was = branchOf(fields.was);
  return Object.fromEntries(
    PARTICULARS.map((name) => {
      const said = sent(fields, name, locale);
      if (said.join(",") === String(was[name] ?? "")) return [name, undefined];
      if (said.length === 0) return [name, null];
      return [name, LISTS.has(name) ? said : said[0]];
    }),
  );
}

const LISTS = new Set<Name>(["route", "grounds", "profile"]);
const COUNTRIES = new Set<Name>(["countryOfOrigin", "countryOfAsylum", "route"]);

/** A list comes as it was ticked, or, chosen of two, as one text. */
function sent(fields: Fields, name: Name, locale: string): string[] {
  const texts = [fields[name] ?? []]
    .flat()
    .flatMap((one) => (typeof one === "string" ? (LISTS.has(name) ? one.split(",") : [one]) : []));
  return COUNTRIES.has(name) ? texts.map((typed) => codeOfCountry(typed, locale) ?? typed) : texts;
}

const branchOf = (field: Field | undefined): { [name: string]: Field } =>
  typeof field === "object" && !Array.isArray(field) ? field : {};
