import { getLocale } from "next-intl/server";
import { PARTICULARS, type Particulars } from "#casework/cases/particulars.ts";
import { showCase } from "#casework/cases/show-case.ts";
import type { ComparedValue, FormState } from "#components/forms/form-state.ts";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import type { Fields } from "../../../../../form-fields.ts";
import { particularQuestions } from "../../../particular-questions.ts";
import { kept, particularsSent } from "./particulars-sent.ts";

/** What was typed beside what a colleague has recorded meanwhile, field by field, in the words of the form; and what is wrong beside the field that it is about. */
export async function bothParticulars(
  _error: unknown,
  state: FormState,
  { actor, fields }: { actor: Actor; fields: Fields },
): Promise<FormState> {
  if (!state.stale)
    return {
      ...state,
      problems: state.problems.map((one) => ({ ...one, field: asTyped(one.field, state.values) })),
    };
  const locale = await getLocale();
  const file = await showCase(actor, { caseNumber: String(fields.caseNumber) });
  const questions = await particularQuestions(locale, file);
  const changes = particularsSent(fields, locale);
  const rows = PARTICULARS.flatMap((name) => {
    const change = changes[name];
    const [yours, theirs] = [[change ?? ""].flat().join(","), kept(file, name)];
    return change === undefined || yours === theirs
      ? []
      : rowsOf(name, questions[name], yours, theirs, locale);
  });
  return { ...state, stale: { ...state.stale, rows } };
}

type Row = NonNullable<FormState["stale"]>["rows"][number];

/** A way of several countries is compared country by country: that is how it is asked. */
function rowsOf(
  name: keyof Particulars,
  question: Question,
  yours: string,
  theirs: string,
  locale: string,
): Row[] {
  if (question.kind !== "group") return rowOf(question, yours, theirs, locale);
  const [mine, other] = [yours.split(","), theirs.split(",")];
  return question.questions.flatMap((one, at) =>
    mine[at] === other[at] ? [] : rowOf(one, mine[at] ?? "", other[at] ?? "", locale, name),
  );
}

function rowOf(
  question: Question,
  yours: string,
  theirs: string,
  locale: string,
  name = "name" in question ? question.name : "",
): Row[] {
  if (!("name" in question) || !("label" in question)) return [];
  const said = (value: string): ComparedValue => ({ value, shown: inWords(question, name, value, locale) });
  return [{ field: question.name, label: question.label, yours: said(yours), theirs: said(theirs) }];
}

/** A code in its words, several of a list with commas; a country by its name; a moment as it was typed. */
function inWords(question: Question, name: string, value: string, locale: string): string {
  if (name === "route" || name.startsWith("country")) return value && countryName(value, locale);
  if (!("options" in question)) return value.replace(/^(\d{4}-\d\d-\d\d)T/, "$1, ");
  return value
    .split(",")
    .map((code) => question.options.find((option) => option.value === code)?.label ?? code)
    .join(", ");
}

/** What was left empty is not sent on: what is said of the first country may be about the second of the form. */
function asTyped(field: string, values: FormState["values"]): string {
  const [, at] = /^route\.(\d+)$/.exec(field) ?? [];
  if (at === undefined) return field;
  const filled = Object.keys(values).filter((name) => /^route\.\d+$/.test(name) && values[name] !== "");
  return filled[Number(at)] ?? field;
}
