import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { searchAll } from "#casework/search/search-all.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { page } from "../../answer.tsx";
import { deskActs, everyDeskPage } from "../../desk-links.ts";
import { firstOf } from "../../first-of.ts";
import { LinkList } from "../link-list.tsx";
import { FilesFound } from "./files-found.tsx";
import { linksCalled } from "./links-called.ts";
import { OthersFound, otherGroups } from "./others-found.tsx";
import { WordsSearch } from "./words-search.tsx";

const SHOWN = 10;

/** One box over all that one may see: files, households, places, people on staff, pages and acts. */
export default page(async ({ search: asked }) => {
  const actor = await currentActor();
  const search = firstOf(asked.search) || undefined;
  const found = search ? await searchAll(actor, { search }) : undefined;
  const words = found?.words;
  const files =
    search && words !== undefined && allows(queryRoles["cases.list"], actor.roles)
      ? await listCases(actor, { search, closed: "too", limit: SHOWN })
      : undefined;
  const say = await getTranslations("search");
  const { roles } = actor;
  const acts = await linksCalled(words, deskActs(roles));
  const pages = await linksCalled(words, everyDeskPage(roles));
  // Below what was found stand all acts and pages; what is called so comes first.
  const panels = [
    { title: say("acts"), ...acts },
    { title: say("pages"), ...pages },
  ].toSorted((one, other) => Number(other.called > 0) - Number(one.called > 0));
  const others = found ? await otherGroups(found, roles) : [];
  const nothing =
    words !== undefined && !files?.items.length && !others.length && acts.called + pages.called === 0;
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} />
      <WordsSearch to="/search" words={words} label={say("words_all")} />
      {search && words === undefined && <Notice title={say("ended")}>{say("ended_why")}</Notice>}
      {nothing && <Empty sentence={`${say("none")} ${say("none_hint")}`} />}
      {files && files.items.length > 0 && search && <FilesFound list={files} sealed={search} />}
      <OthersFound groups={others} />
      {panels.map(
        ({ title, links }) =>
          links.length > 0 && (
            <Panel key={title} title={title}>
              <LinkList links={links} />
            </Panel>
          ),
      )}
    </>
  );
});
