import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listCases } from "#casework/cases/list-cases.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../answer.tsx";
import { deskActs, deskFurther, deskOwn, deskPages } from "../../desk-links.ts";
import { firstOf } from "../../first-of.ts";
import { LinkList } from "../link-list.tsx";
import { WordsSearch } from "./words-search.tsx";

const SHOWN = 10;

export default page(async ({ search }) => {
  const actor = await currentActor();
  const sealed = firstOf(search.search) || undefined;
  const list = sealed ? await listCases(actor, { search: sealed, closed: "too", limit: SHOWN }) : undefined;
  const say = await getTranslations("search");
  const { roles } = actor;
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} />
      <WordsSearch to="/search" words={list?.words} />
      {list?.searchEnded && <Notice title={say("ended")}>{say("ended_why")}</Notice>}
      {list?.words !== undefined && sealed && <Found list={list} sealed={sealed} />}
      <Panel title={say("acts")}>
        <LinkList links={deskActs(roles)} />
      </Panel>
      <Panel title={say("pages")}>
        <LinkList links={[...deskPages(roles), ...deskFurther(roles), ...deskOwn(roles)]} />
      </Panel>
    </>
  );
});

async function Found({ list, sealed }: { list: Awaited<ReturnType<typeof listCases>>; sealed: string }) {
  const say = await getTranslations("search");
  const more = list.next && {
    label: say("all_files"),
    href: casesAddress({ search: sealed, closed: "too" }),
  };
  return (
    <Panel title={say("files")} count={list.total.count} more={more || undefined}>
      {list.items.length === 0 ? (
        <p className="empty">
          {say("none")} {say("none_hint")}
        </p>
      ) : (
        <CaseTable
          label={say("files")}
          files={list.items}
          now={list.asOf}
          columns={["risk", "file", "where", "limit", "caseworker"]}
        />
      )}
    </Panel>
  );
}
