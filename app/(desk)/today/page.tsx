import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showToday, type Today } from "#casework/homes/show-today.ts";
import { CaseTable } from "#components/cases/case-table.tsx";
import { casesAddress } from "#components/cases/cases-address.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { VIEWS } from "#domain/cases/figures.ts";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { Drafts } from "./drafts.tsx";
import { EndsSoon } from "./ends-soon.tsx";
import { MyTasks } from "./my-tasks.tsx";
import { News } from "./news.tsx";

export default page(async ({ search }) => {
  const actor = await currentActor();
  const show = firstOf(search.show);
  const all = show === "limits" || show === "tasks" || show === "news" ? show : undefined;
  const today = await showToday(actor, { all });
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const say = await getTranslations("today");
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} beside={<AsOf at={today.asOf} zone={zone} href="/today" />} />
      <div className="split home">
        <EndsSoon today={today} all={all === "limits"} />
        <div className="stack">
          <MyTasks today={today} />
          <News today={today} zone={zone} />
          <Drafts today={today} zone={zone} />
        </div>
        <Mine today={today} />
      </div>
    </>
  );
});

async function Mine({ today: { files, asOf } }: { today: Today }) {
  const say = await getTranslations("today");
  const href = casesAddress(VIEWS.mine);
  const { count } = files.total;
  return (
    <Panel
      title={say("mine")}
      count={count}
      more={
        count > files.items.length ? { label: say("all", { count }), href } : { label: say("as_list"), href }
      }
    >
      {files.items.length === 0 ? (
        <Empty
          sentence={say("mine_none")}
          act={{ label: say("look_unassigned"), href: casesAddress(VIEWS.unassigned) }}
        />
      ) : (
        <CaseTable
          label={say("mine")}
          files={files.items}
          now={asOf}
          columns={["risk", "file", "where", "limit"]}
        />
      )}
    </Panel>
  );
}
