import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { countListed } from "#casework/cases/count-listed.ts";
import { MOST_LISTED } from "#casework/cases/export-list.ts";
import { EXPORTED_LISTS, type ExportedList } from "#casework/lists/tables/tables.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { page, type Search } from "../../../../answer.tsx";
import { firstOf } from "../../../../first-of.ts";
import { askedOfList } from "../../../lists/asked.ts";
import { LIST_PAGES, listAddress, type SmallList } from "../../../lists/list-pages.ts";
import { listTotal } from "../../../lists/list-total.ts";
import { askedOf } from "../../asked.ts";
import { NothingTicked } from "../../nothing-ticked.tsx";
import { listOfTicked, tickedIn } from "../../ticked.ts";
import { submit } from "./submit.ts";

/** Says how much would be taken out as a list, and that it is recorded, before it is. */
export default page(async ({ search }) => {
  const list = EXPORTED_LISTS.find((one) => one === firstOf(search.list)) ?? "cases";
  const ticked = tickedIn(search);
  if (ticked?.length === 0) return <NothingTicked back={listOfTicked(search)} />;
  const { asked, href, count, more } = await whatIsTaken(await currentActor(), list, search, ticked);
  const say = await getTranslations("cases.export_form");
  return (
    <FormPage
      back={{ label: say(`lists.${list}`), href }}
      cancel={{ label: say("cancel"), href }}
      action={submit}
      title={say("title")}
      lead={say("lead", { count, more: String(more), list, most: MOST_LISTED })}
      questions={asked.map(([name, value]): Question => ({ kind: "hidden", name, value }))}
      consequences={{
        what: say(list === "cases" ? "what_files" : "what"),
        seen: say("seen"),
        undo: say("no_magic"),
      }}
      button={{ label: say("button") }}
    />
  );
});

/** The choice as it was made on the list, the list's address, and how many rows it has. */
async function whatIsTaken(actor: Actor, list: ExportedList, search: Search, ticked: string[] | undefined) {
  if (list !== "cases") return ofSmallList(actor, list, search);
  const href = ticked ? listOfTicked(search) : casesAddress(askedOf(search));
  const { after: _, limit: __, ticked: ___, ...asked } = askedOf(search);
  const { total, look } = await countListed(
    actor,
    (ticked ? {} : asked) as Parameters<typeof countListed>[1],
  );
  const chosen = ticked ? ticked.map((file, at) => [`files.${at}`, file] as const) : Object.entries(asked);
  return {
    asked: [
      ...chosen.map(([name, value]): [string, string] => [name, String(value)]),
      ...(look.columns ?? []).map((column, at): [string, string] => [`columns.${at}`, column]),
    ],
    href,
    ...(ticked ? { count: ticked.length, more: false } : total),
  };
}

async function ofSmallList(actor: Actor, list: SmallList, search: Search) {
  const { after: _, limit: __, ...chosen } = askedOfList(list, search);
  return {
    asked: Object.entries({ list, ...chosen }).flatMap(([name, value]): [string, string][] =>
      value ? [[name, value]] : [],
    ),
    href: listAddress(LIST_PAGES[list], chosen),
    ...(await listTotal(actor, list, chosen)),
  };
}
