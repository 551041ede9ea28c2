import { getTranslations } from "next-intl/server";
import { listOffices } from "#casework/offices/list-offices.ts";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { ROLES } from "#domain/access/roles.ts";
import type { Field } from "../../../form-fields.ts";

type Chosen = { roles?: string[]; offices?: string[] };

/** What somebody may do, and for which offices. */
export async function roleAndOfficeQuestions(
  actor: Actor,
  { roles = [], offices = [] }: Chosen = {},
): Promise<Question[]> {
  const say = await getTranslations("users");
  const role = await getTranslations("words.roles");
  const all = await listOffices(actor, {});
  return [
    {
      kind: "checks",
      name: "roles",
      label: say("roles"),
      value: roles,
      options: ROLES.map((value) => ({ value, label: role(value), second: say(`may.${value}`) })),
    },
    {
      kind: "checks",
      name: "offices",
      label: say("offices"),
      hint: say("officesHint"),
      value: offices,
      options: all.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
    },
  ];
}

/** What was ticked, as a list: one tick comes as a text, and none does not come. A compared answer has commas. */
export const ticked = (field: Field | undefined): string[] =>
  [field ?? []].flat().flatMap((value) => (typeof value === "string" ? value.split(",") : []));
