import { z } from "zod";
import { countCases as countWhich } from "#db/records/count-cases.ts";
import { type CaseRow, listCases as findCases, listCountriesOfOrigin } from "#db/records/list-cases.ts";
import { listPlacesNamed } from "#db/records/organisation.ts";
import { listUsers } from "#db/records/users.ts";
import type { Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { caseFilter } from "#domain/cases/case-filter.ts";
import { CASE_SORTS } from "#domain/cases/case-sorts.ts";
import { VIEWS } from "#domain/cases/figures.ts";
import { query } from "../door.ts";
import { lookOf, viewsOf } from "../lists/my-lists.ts";
import { mayCarry } from "../users/assignees.ts";
import { staffNames } from "../users/staff-names.ts";
import { readCursor, writeCursor } from "./case-cursor.ts";
import { whichLists } from "./count-cases.ts";
import { listedCases } from "./listed-case.ts";
import { openWords } from "./search-words.ts";
import { calledBy, whichFiles } from "./which-files.ts";

const input = caseFilter.extend({
  /** words sealed by `sealWords`: no address carries what somebody typed */
  search: z.string("form.choose").max(2_000, "form.choose").optional(),
  pseudonym: z.string("form.choose").trim().min(1, "form.missing").max(100, "form.choose").optional(),
  sort: z.enum(CASE_SORTS, "form.choose").default("risk"),
  after: z.string("form.choose").max(200, "form.choose").optional(),
  limit: z.coerce
    .number("form.choose")
    .int("form.choose")
    .min(1, "form.choose")
    .max(100, "form.choose")
    .optional(),
});

/** The files of a list: one page, how many there are, the views with their numbers, and what can be chosen. */
export const listCases = query({
  name: "cases.list",
  input,
  async ask({ actor, scope, input, reader, now }) {
    const { search, pseudonym, sort, after, ...others } = input;
    const look = await lookOf(reader, actor);
    const { limit = look.limit, ...filter } = others;
    const words = pseudonym ?? (search === undefined ? undefined : openWords(actor, search, now));
    const which: Which = {
      ...whichFiles(actor, filter),
      ...(words !== undefined && { called: calledBy(words) }),
    };
    const cursor = after === undefined ? undefined : readCursor(after);
    const page = { sort, most: limit + 1, ...(cursor && { after: cursor.place }) };
    const rows = await findCases(reader, scope, which, page, now);
    const shown = rows.slice(0, limit);
    const seen = cursor?.seen ?? 0;
    const lists = whichLists(actor, VIEWS, { office: input.office });
    const { total, ...views } = await countWhich(reader, scope, { ...lists, total: which }, now);
    return {
      items: await listedCases(reader, actor, shown, now),
      from: seen + 1,
      next: rows.length > limit ? nextAfter(shown, seen) : undefined,
      total,
      views,
      choices: await choicesOf(reader, scope, actor),
      places: await listPlacesNamed(reader, scope, [filter.place, filter.refusedAt]),
      saved: await viewsOf(reader, actor),
      look,
      limit,
      words,
      searchEnded: search !== undefined && words === undefined,
      asOf: now,
    };
  },
  shows: (result) =>
    [...new Set(result.items.map(({ officeId }) => officeId))].map((officeId) => ({ officeId })),
});

export type CaseList = Awaited<ReturnType<typeof listCases>>;

function nextAfter(shown: CaseRow[], seen: number): string | undefined {
  const last = shown.at(-1);
  if (!last) return undefined;
  return writeCursor({ seen: seen + shown.length, place: { ...last.standing, number: last.file.number } });
}

/** Caseworkers, countries and offices that there are to choose from. */
async function choicesOf(db: Db, scope: Scope, actor: Actor) {
  const able = (await listUsers(db)).filter((user) => mayCarry(user, scope.offices)).map(({ id }) => id);
  const names = await staffNames(db, able);
  return {
    caseworkers: able.map((id) => ({ id, name: names.get(id)?.short ?? "" })),
    countries: await listCountriesOfOrigin(db, scope),
    offices: actor.offices.map(({ code, name }) => ({ code, name })),
  };
}
