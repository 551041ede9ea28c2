import { getTranslations } from "next-intl/server";
import type { Question } from "#components/forms/question.ts";
import { DOCUMENT_KINDS } from "#domain/vocabulary/document-kinds.ts";
import { optionsOf } from "../form-parts.ts";

/** The kinds of name that are asked for one by one; the third is of a kind that one chooses. */
const OTHER_NAME_KINDS = ["alias", "former", "cover"] as const;

/** What lies sealed: real names belong here and nowhere else. */
export async function identityQuestions(): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  const name = (at: number, label: string, hint?: string): Question => ({
    kind: "text",
    name: `identity.names.${at}.name`,
    label,
    ...(hint && { hint }),
    optional: true,
    width: "name",
    maxLength: 200,
  });
  return [
    {
      kind: "group",
      label: say("names"),
      hint: say("names_hint"),
      questions: [
        { kind: "hidden", name: "identity.names.0.kind", value: "official" },
        name(0, say("official_name"), say("official_name_hint")),
        { kind: "hidden", name: "identity.names.1.kind", value: "native_script" },
        name(1, say("native_name"), say("native_name_hint")),
      ],
    },
    {
      kind: "number",
      name: "identity.yearOfBirth",
      label: say("year_of_birth"),
      optional: true,
      min: 1900,
      max: 2100,
    },
    {
      kind: "group",
      label: say("document"),
      hint: say("document_hint"),
      questions: await documentQuestions(0),
    },
  ];
}

/** One document: what it is, its number, until when it is valid. */
export async function documentQuestions(at: number): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  const field = (name: string) => `identity.documents.${at}.${name}`;
  return [
    {
      kind: "select",
      name: field("kind"),
      label: say("document_kind"),
      optional: true,
      empty: say("no_document"),
      options: await optionsOf("document_kinds", DOCUMENT_KINDS),
    },
    {
      kind: "text",
      name: field("number"),
      label: say("document_number"),
      optional: true,
      width: "name",
      dir: "ltr",
      maxLength: 60,
    },
    {
      kind: "text",
      name: field("expires"),
      label: say("document_expires"),
      optional: true,
      type: "date",
      width: "date",
    },
  ];
}

/** A name of another kind, and how it is used. */
export async function otherNameQuestions(): Promise<Question[]> {
  const say = await getTranslations("cases.opening");
  return [
    {
      kind: "text",
      name: "identity.names.2.name",
      label: say("other_name"),
      optional: true,
      width: "name",
      maxLength: 200,
    },
    {
      kind: "tiles",
      name: "identity.names.2.kind",
      label: say("other_name_kind"),
      optional: true,
      columns: 3,
      value: "alias",
      options: await optionsOf("name_kinds", OTHER_NAME_KINDS),
    },
  ];
}
