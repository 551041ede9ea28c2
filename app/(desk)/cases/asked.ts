import type { CasesAsked } from "#components/cases/cases-address.ts";
import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";

const WORDS = [
  "risk",
  "whereabouts",
  "assignee",
  "due",
  "held",
  "stage",
  "status",
  "procedure",
  "origin",
  "need",
  "gap",
  "place",
  "happened",
  "from",
  "to",
  "refusedAt",
  "office",
  "changedSince",
  "closed",
  "search",
  "sort",
  "after",
  "limit",
  "ticked",
] as const satisfies readonly (keyof CasesAsked)[];

/** What an address asks the list for, as its query checks it: a form's empty fields are not asked for. */
export function askedOf(search: Search) {
  const said = WORDS.flatMap((word) => {
    const value = firstOf(search[word])?.trim();
    return value ? [[word, value]] : [];
  });
  return Object.fromEntries(said) as CasesAsked;
}
