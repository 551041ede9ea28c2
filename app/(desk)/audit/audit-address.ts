import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";

const WORDS = ["show", "file", "search", "staff", "kind", "office", "from", "to", "after", "limit"] as const;
export type AuditAsked = { [word in (typeof WORDS)[number]]?: string };

/** What an address asks the desk for: a form's empty fields are not asked for. */
export function auditAsked(search: Search): AuditAsked {
  const said = WORDS.flatMap((word) => {
    const value = firstOf(search[word])?.trim();
    return value ? [[word, value]] : [];
  });
  return Object.fromEntries(said);
}

/** The address of a list of entries or looks that is asked for so. */
export function auditAddress(path: "/audit" | "/audit/access", asked: AuditAsked): string {
  const said = WORDS.flatMap((word) => (asked[word] ? [[word, asked[word]]] : []));
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
