import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { MOST_LISTED } from "#casework/cases/export-list.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { EXPORTED_LISTS, type ExportedList } from "#casework/lists/tables.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { FormPage } from "#components/forms/form-page.tsx";
import type { Question } from "#components/forms/question.ts";
import type { Actor } from "#domain/access/actor.ts";
import { page, type Search } from "../../../../answer.tsx";
import { firstOf } from "../../../../first-of.ts";
import { LIST_PAGES, listAddress } from "../../../lists/list-pages.ts";
import { listTotal } from "../../../lists/list-total.ts";
import { askedOf } from "../../asked.ts";
import { submit } from "./submit.ts";

/** Says how much would be taken out as a list, and that it is recorded, before it is. */
export default page(async ({ search }) => {
  const list = EXPORTED_LISTS.find((one) => one === firstOf(search.list)) ?? "cases";
  const { asked, href, count } = await whatIsTaken(await currentActor(), list, search);
  const say = await getTranslations("cases.export_form");
  return (
    <FormPage
      back={{ label: say(`lists.${list}`), href }}
      cancel={{ label: say("cancel"), href }}
      action={submit}
      title={say("title")}
      lead={say("lead", { count, list, most: MOST_LISTED })}
      questions={Object.entries(asked).map(
        ([name, value]): Question => ({ kind: "hidden", name, value: String(value) }),
      )}
      consequences={{ what: say("what"), seen: say("seen"), undo: say("no_magic") }}
      button={{ label: say("button") }}
    />
  );
});

/** The choice as it was made on the list, the list's address, and how many rows it has. */
async function whatIsTaken(actor: Actor, list: ExportedList, search: Search) {
  if (list === "cases") {
    const { after: _, limit: __, ...asked } = askedOf(search);
    const { total } = await listCases(actor, asked as Parameters<typeof listCases>[1]);
    return { asked, href: casesAddress(asked), count: total.count };
  }
  const chosen = {
    office: firstOf(search.office),
    show: list === "hearings" ? firstOf(search.show) : undefined,
  };
  const asked = Object.fromEntries(Object.entries({ list, ...chosen }).filter(([, value]) => value));
  return {
    asked,
    href: listAddress(LIST_PAGES[list], chosen),
    count: await listTotal(actor, list, chosen),
  };
}
