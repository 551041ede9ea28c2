import { and, eq } from "drizzle-orm";
import { alias, type Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { cases, standings } from "../schema/cases.ts";
import { clocks } from "../schema/clocks.ts";
import { places } from "../schema/organisation.ts";
import { ORDER } from "./case-sorts.ts";
import { type CasePage, chooseCases } from "./choose-cases.ts";
import { type Which, whichCases } from "./which-cases.ts";

/** How the files of one page stand, in the order of the list, with what a list says of them. */
export function listCases(db: Db, scope: Scope, which: Which, page: CasePage, now: Date) {
  const chosen = chooseCases(db, scope, which, page, now).as("chosen");
  const next = alias(clocks, "next_clock");
  const silence = alias(clocks, "silence");
  return db
    .select({
      standing: standings,
      file: FILE,
      place: PLACE,
      next: { clock: next.clock },
      silence: { startedAt: silence.startedAt, dueAt: silence.dueAt },
    })
    .from(chosen)
    .innerJoin(standings, eq(standings.caseId, chosen.caseId))
    .innerJoin(cases, eq(cases.id, chosen.caseId))
    .leftJoin(places, eq(places.id, standings.placeId))
    .leftJoin(next, and(eq(next.caseId, standings.caseId), eq(next.key, standings.nextClock)))
    .leftJoin(silence, and(eq(silence.caseId, standings.caseId), eq(silence.key, standings.silenceClock)))
    .orderBy(...ORDER[page.sort]);
}

/** The numbers of the files of a list, in no order. */
export async function listNumbers(
  db: Db,
  scope: Scope,
  which: Which,
  most: number,
  now: Date,
): Promise<string[]> {
  const chosen = chooseCases(db, scope, which, { sort: "risk", most }, now).as("chosen");
  const rows = await db
    .select({ number: cases.number })
    .from(chosen)
    .innerJoin(cases, eq(cases.id, chosen.caseId));
  return rows.map(({ number }) => number);
}

export type CaseRow = Awaited<ReturnType<typeof listCases>>[number];

const FILE = {
  number: cases.number,
  version: cases.version,
  pseudonym: cases.pseudonym,
  countryOfAsylum: cases.countryOfAsylum,
};
const PLACE = { name: places.name, city: places.city };

/** The countries that the files of these offices come from. */
export async function listCountriesOfOrigin(db: Db, scope: Scope): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: standings.countryOfOrigin })
    .from(standings)
    .where(whichCases(db, scope, { closed: "too" }, new Date(0)));
  return rows.flatMap(({ country }) => country ?? []).sort();
}
