import { countCases as countWhich } from "#db/records/count-cases.ts";
import { listCountriesOfOrigin } from "#db/records/list-cases.ts";
import { listPlacesNamed } from "#db/records/organisation.ts";
import type { Which } from "#db/records/which-cases.ts";
import type { Db } from "#dialect";
import type { Actor, Scope } from "#domain/access/actor.ts";
import { VIEWS } from "#domain/cases/figures.ts";
import { asBefore } from "../as-before.ts";
import { query } from "../door.ts";
import { officesShown } from "../lists/list-asked.ts";
import { lookOf, viewsOf } from "../lists/my-lists.ts";
import { listCarriers } from "../users/carriers.ts";
import { whichLists } from "./count-cases.ts";
import { listInput, pageOfCases } from "./list-case-rows.ts";

/** The files of a list: one page, how many there are, the views with their numbers, and what can be chosen. */
export const listCases = query({
  name: "cases.list",
  input: listInput,
  async ask(question) {
    const { actor, scope, input, reader, now } = question;
    const look = await lookOf(reader, actor);
    const { which, ...page } = await pageOfCases(question, look.limit);
    const counted = <Name extends string>(lists: Record<Name, Which>) =>
      asBefore(`cases|${scope.offices}|${JSON.stringify(lists)}`, { actor, now }, () =>
        countWhich(reader, scope, lists, now),
      );
    return {
      ...page,
      total: (await counted({ total: which })).total,
      views: await counted(whichLists(actor, VIEWS, { office: input.office })),
      choices: await asBefore(`choices|${scope.offices}`, { actor, now }, () =>
        choicesOf(reader, scope, actor),
      ),
      places: await listPlacesNamed(reader, scope, [input.place, input.refusedAt]),
      saved: await viewsOf(reader, actor),
      look,
      searchEnded: input.search !== undefined && page.words === undefined,
      asOf: now,
    };
  },
  shows: ({ items }) => officesShown(items),
});

export type CaseList = Awaited<ReturnType<typeof listCases>>;

/** Caseworkers, countries and offices that there are to choose from. */
async function choicesOf(db: Db, scope: Scope, actor: Actor) {
  return {
    caseworkers: await listCarriers(db, actor),
    countries: await listCountriesOfOrigin(db, scope),
    offices: actor.offices.map(({ code, name }) => ({ code, name })),
  };
}
