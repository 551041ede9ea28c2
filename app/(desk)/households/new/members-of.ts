import type { z } from "zod";
import type { createHousehold } from "#casework/families/create-household.ts";
import type { Field, Fields } from "../../../form-fields.ts";

type Members = z.input<typeof createHousehold.definition.input>["members"];
type Row = { row?: string; file?: string; place?: string };

/** The rows in which something was answered. */
export const membersOf = (fields: Fields) => answered(fields) as Members;

/** Rows that were left empty are not sent on: what is said of the second one may be about the third of the form. */
export function asOnTheForm(field: string, fields: Fields): string {
  if (field === "members") return "members.1.file";
  const [, at = "", name] = /^members\.(\d+)\.(\w+)$/.exec(field) ?? [];
  return name === undefined ? field : `members.${answered(fields)[Number(at)]?.row ?? at}.${name}`;
}

const answered = ({ members }: Fields): Row[] =>
  rowsOf(members).filter(({ file, place }) => file !== undefined || place !== undefined);

const rowsOf = (members: Field | undefined): Row[] =>
  Array.isArray(members)
    ? members.flatMap((row) => (typeof row === "object" && !Array.isArray(row) ? [row as Row] : []))
    : [];
