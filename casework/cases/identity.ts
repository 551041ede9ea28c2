import { z } from "zod";
import { line, prose } from "#domain/text/fields.ts";
import { DOCUMENT_KINDS } from "#domain/vocabulary/document-kinds.ts";
import { NAME_KINDS } from "#domain/vocabulary/name-kinds.ts";

const aDay = z.iso.date("form.date");

/** What lies in the identity vault: all of it sealed, none of it ever in a list, a title or a log. */
export const identity = z.object({
  names: z
    .array(z.object({ kind: z.enum(NAME_KINDS, "form.choose"), name: line(200) }))
    .max(20, "form.too_many")
    .default([]),
  yearOfBirth: z.coerce
    .number("form.year")
    .int("form.year")
    .min(1900, "form.year")
    .max(2100, "form.year")
    .optional(),
  bornOn: aDay.optional(),
  documents: z
    .array(
      z.object({
        kind: z.enum(DOCUMENT_KINDS, "identity.document_kind"),
        number: line(60).optional(),
        issuer: line(200).optional(),
        expires: aDay.optional(),
        heldBy: line(200).optional(),
      }),
    )
    .max(20, "form.too_many")
    .default([]),
  remarks: prose(5_000).optional(),
});

export type Identity = z.output<typeof identity>;

/** How much is known, for the history: "2 names, 1 document", never what. */
export const says = ({ names, yearOfBirth, bornOn, documents, remarks }: Identity) => ({
  names: names.length,
  documents: documents.length,
  birth: yearOfBirth !== undefined || bornOn !== undefined,
  remarks: remarks !== undefined,
});

/** Papers that let a person pass a check: until when the longest of them is valid. */
export function papersValidUntil({ documents }: Identity): string | undefined {
  const papers = documents.filter(({ kind }) => PAPERS.has(kind)).flatMap(({ expires }) => expires ?? []);
  return papers.sort().at(-1);
}

/** With which they may travel: until when the longest of them is valid. */
export const passportValidUntil = ({ documents }: Identity): string | undefined =>
  documents
    .flatMap(({ kind, expires }) =>
      (kind === "passport" || kind === "laissez_passer") && expires ? [expires] : [],
    )
    .sort()
    .at(-1);

/** Whether such papers are recorded at all, valid or not. */
export const hasPapers = ({ documents }: Identity): boolean => documents.some(({ kind }) => PAPERS.has(kind));

const PAPERS = new Set<(typeof DOCUMENT_KINDS)[number]>([
  "passport",
  "asylum_seeker_certificate",
  "refugee_certificate",
  "laissez_passer",
]);
