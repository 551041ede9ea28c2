import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { openCase } from "#casework/cases/open-case.ts";
import { codeOfCountry } from "#domain/vocabulary/countries.ts";
import type { Field, Fields } from "../../../form-fields.ts";

type Opening = Partial<z.input<typeof openCase.definition.input>>;

/** What the form says, as the command reads it: rows that were left empty are none, a country is its code. */
export async function openingOf(fields: Fields): Promise<Opening> {
  const locale = await getLocale();
  const { identity, countryOfOrigin, countryOfAsylum, mine } = fields;
  const { names, documents, ...person } = branchOf(identity);
  return {
    identity: {
      ...person,
      names: rowsOf(names).filter((row) => row.name !== undefined),
      documents: rowsOf(documents).filter((row) => row.kind !== undefined || row.number !== undefined),
    },
    countryOfOrigin: countryIn(countryOfOrigin, locale),
    countryOfAsylum: countryIn(countryOfAsylum, locale),
    mine: mine === "true",
  } as Opening;
}

/** A name of no country is left as it is: the command says so beside the field. */
const countryIn = (typed: Field | undefined, locale: string) =>
  typeof typed === "string" ? (codeOfCountry(typed, locale) ?? typed) : undefined;

type Branch = { [name: string]: Field };

const branchOf = (field: Field | undefined): Branch =>
  typeof field === "object" && !Array.isArray(field) ? field : {};

const rowsOf = (field: Field | undefined): Branch[] => (Array.isArray(field) ? field.map(branchOf) : []);
