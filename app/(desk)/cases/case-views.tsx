import { getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import { VIEWS, type ViewName } from "#domain/cases/figures.ts";
import { SavedViews } from "./saved-views.tsx";

/** The views over the list, each with its number: the same filters by which the dashboard counts. */
export async function CaseViews({ list, asked }: { list: CaseList; asked: CasesAsked }) {
  const say = await getTranslations("cases.views");
  const links = (Object.keys(VIEWS) as ViewName[]).map((name) => {
    const { count, more } = list.views[name];
    const filter = { ...VIEWS[name], office: asked.office };
    return {
      label: say(name),
      href: casesAddress(filter),
      count: say("count", { count, more: String(more) }),
      current:
        casesAddress(filter) ===
        casesAddress({ ...asked, sort: undefined, after: undefined, limit: undefined }),
    };
  });
  return (
    <Tabs label={say("label")} links={links}>
      <SavedViews saved={list.saved} />
    </Tabs>
  );
}
