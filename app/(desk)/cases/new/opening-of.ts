import { getLocale } from "next-intl/server";
import type { z } from "zod";
import type { openCase } from "#casework/cases/open-case.ts";
import type { Field, Fields } from "../../../form-fields.ts";
import { countriesTyped } from "../country-typed.ts";

type Opening = Partial<z.input<typeof openCase.definition.input>>;

/** What the form says, as the command reads it: rows that were left empty are none, a country is its code. */
export async function openingOf(fields: Fields): Promise<Opening> {
  const locale = await getLocale();
  const { identity, mine } = fields;
  const { names, documents, ...person } = branchOf(identity);
  return {
    identity: {
      ...person,
      names: rowsOf(names).filter(isName),
      documents: rowsOf(documents).filter(isDocument),
    },
    ...countriesTyped(fields, locale),
    mine: mine === "true",
  } as Opening;
}

/** Rows that were left empty are not sent on: what is said of the second one may be about the third of the form. */
export function asOnTheForm(field: string, { identity }: Fields): string {
  const [, list = "", at = "", name] = /^identity\.(names|documents)\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (name === undefined) return field;
  const rows = rowsOf(branchOf(identity)[list]);
  const sent = rows.flatMap((row, place) => ((list === "names" ? isName : isDocument)(row) ? [place] : []));
  return `identity.${list}.${sent[Number(at)] ?? at}.${name}`;
}

const isName = (row: Branch) => row.name !== undefined;
const isDocument = (row: Branch) => ["kind", "number", "expires"].some((field) => row[field] !== undefined);

type Branch = { [name: string]: Field };

const branchOf = (field: Field | undefined): Branch =>
  typeof field === "object" && !Array.isArray(field) ? field : {};

const rowsOf = (field: Field | undefined): Branch[] => (Array.isArray(field) ? field.map(branchOf) : []);
