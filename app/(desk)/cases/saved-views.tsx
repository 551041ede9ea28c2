import { getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Menu } from "#components/ui/menu.tsx";

/** The views that somebody keeps, at the end of the views that there are; nothing where they keep none. */
export async function SavedViews({ saved }: { saved: CaseList["saved"] }) {
  if (saved.length === 0) return null;
  const say = await getTranslations("cases.saved");
  const links = saved.map(({ name, view }) => ({ label: name, href: casesAddress(view) }));
  return (
    <Menu label={say("title")} kind="link" links={links}>
      <hr />
      <a href="/cases/views">{say("remove_some")}</a>
    </Menu>
  );
}
