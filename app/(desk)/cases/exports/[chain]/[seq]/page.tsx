import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { exportedList } from "#casework/cases/exported-list.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../../../answer.tsx";
import { entryOf } from "../../../../audit/entry-of.ts";
import { LIST_PAGES } from "../../../../lists/list-pages.ts";

/** That a list is recorded as taken out, and where to fetch it. */
export default page<{ chain: string; seq: string }>(async ({ params }) => {
  const { chain, chainSeq } = entryOf(params);
  const { list, recorded } = await exportedList(await currentActor(), { chain, chainSeq });
  const say = await getTranslations("cases.export_form");
  return (
    <>
      <TabTitle words={say("title")} />
      <Back label={say(`lists.${list}`)} href={LIST_PAGES[list]} />
      <PageHead title={say("title")} />
      <div className="stack">
        <Notice tone="settled" title={say("recorded", { count: recorded, list })} focus>
          {say("recorded_why")}
        </Notice>
        <div className="acts">
          <Button kind="filled" icon="download" href={`/cases/exports/${chain}/${chainSeq}/file`}>
            {say("download")}
          </Button>
        </div>
        <p className="muted">{say("no_magic")}</p>
      </div>
    </>
  );
});
