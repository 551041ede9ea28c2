import { countAllCases, countCases as countListed } from "#db/records/count-cases.ts";
import type { Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { type CaseFilter, caseFilter } from "#domain/cases/case-filter.ts";
import { FIGURES } from "#domain/cases/figures.ts";
import { query } from "../door.ts";
import { whichFiles } from "./which-files.ts";

/** The five figures of one's offices, or of one of them: each is the length of the list that its filter finds. */
export const countCases = query({
  name: "cases.figures",
  input: caseFilter.pick({ office: true }),
  ask: ({ actor, scope, input, reader, now }) =>
    countListed(reader, scope, whichLists(actor, FIGURES, input), now),
});

/** How many files each of these filters finds, however many they are, each together with what all have in common. */
export async function countLists<Name extends string>(
  db: Db,
  scope: Scope,
  actor: Actor,
  lists: Record<Name, CaseFilter>,
  common: CaseFilter,
  now: Date,
): Promise<Record<Name, number>> {
  return countAllCases(db, scope, whichLists(actor, lists, common), now);
}

/** Filters, each together with what all have in common, in ids and instants. */
export function whichLists<Name extends string>(
  actor: Actor,
  lists: Record<Name, CaseFilter>,
  common: CaseFilter,
): Record<Name, Which> {
  const which = Object.entries<CaseFilter>(lists).map(([name, filter]) => [
    name,
    whichFiles(actor, { ...common, ...filter }),
  ]);
  return Object.fromEntries(which) as Record<Name, Which>;
}
