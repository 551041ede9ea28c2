import { getTranslations } from "next-intl/server";
import { EXPORTED_LISTS, type ExportedList } from "#casework/lists/tables/tables.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { LIST_PAGES } from "./list-pages.ts";

/** From one list to the others. */
export async function ListTabs({ list }: { list: ExportedList }) {
  const say = await getTranslations("lists");
  const links = EXPORTED_LISTS.map((one) => ({
    label: say(`tabs.${one}`),
    href: LIST_PAGES[one],
    current: one === list,
  }));
  return <Tabs label={say("label")} links={links} />;
}
