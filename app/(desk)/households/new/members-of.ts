import type { z } from "zod";
import type { createHousehold } from "#casework/families/create-household.ts";
import type { Field, Fields } from "../../../form-fields.ts";
import { countriesTyped } from "../../cases/country-typed.ts";

type Input = z.input<typeof createHousehold.definition.input>;
type Row = { row?: string; file?: string; place?: string; ageBand?: string; sex?: string; name?: string };

/** What the form says, as the command reads it: the rows in which something was answered, and what holds for all. */
export const householdOf = (fields: Fields, locale: string) =>
  ({
    ...newcomersOf(fields, locale),
    members: answered(fields).map(({ row: _, name, ...member }) => ({ ...member, ...identityOf(name) })),
  }) as Partial<Input>;

export const newcomersOf = (fields: Fields, locale: string) => ({
  ...countriesTyped(fields, locale),
  mine: fields.mine === "true",
});

/** A name that was typed is the official one. */
export const identityOf = (name: string | undefined) =>
  name === undefined ? {} : { identity: { names: [{ kind: "official" as const, name }], documents: [] } };

/** Rows that were left empty are not sent on: what is said of the second one may be about the third of the form. */
export function asOnTheForm(field: string, fields: Fields): string {
  if (field === "members") return "members.1.place";
  const [, at = "", name = ""] = /^members\.(\d+)\.(.+)$/.exec(field) ?? [];
  return at === "" ? field : `members.${answered(fields)[Number(at)]?.row ?? at}.${asTyped(name)}`;
}

/** The name lies deeper where it is kept. */
export const asTyped = (name: string): string => (name.startsWith("identity.") ? "name" : name);

/** Of somebody of whom nothing else is known their place says that they are there. */
const answered = ({ members }: Fields): Row[] =>
  rowsOf(members).filter(({ row: _, ...said }) => Object.values(said).some((one) => one !== undefined));

const rowsOf = (members: Field | undefined): Row[] =>
  Array.isArray(members)
    ? members.flatMap((row) => (typeof row === "object" && !Array.isArray(row) ? [row as Row] : []))
    : [];
