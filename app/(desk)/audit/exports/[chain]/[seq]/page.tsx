import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { exportedHistory } from "#casework/audit/exported-history.ts";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../../../../answer.tsx";
import { entryOf } from "../../../entry-of.ts";

/** That an export is recorded, and where to fetch it. */
export default page<{ chain: string; seq: string }>(async ({ params }) => {
  const exported = entryOf(params);
  const { caseNumber, pseudonym, format, purpose, upTo } = await exportedHistory(await currentActor(), {
    ...exported,
    most: 1,
  });
  const [locale, say] = [await getLocale(), await getTranslations("audit.export")];
  const number = new Intl.NumberFormat(locale).format(upTo);
  const here = `/audit/exports/${exported.chain}/${exported.chainSeq}`;
  return (
    <>
      <TabTitle words={caseNumber} />
      <Back label={say("back")} href="/audit" />
      <PageHead title={say("title")} beside={`${pseudonym} · ${caseNumber}`} />
      <div className="stack">
        <Notice tone="settled" title={say("recorded", { number })} focus>
          {say("recorded_why")}
        </Notice>
        <Panel title={say("what")}>
          <Facts
            rows={[
              { term: say("file"), value: `${pseudonym} · ${caseNumber}` },
              { term: say("entries"), value: say("up_to", { number }) },
              { term: say("format"), value: say(format) },
              {
                term: say("purpose"),
                value: <span dir="auto">{purpose}</span>,
              },
            ]}
          />
        </Panel>
        <div className="acts">
          <Button kind="filled" icon="download" href={`${here}/file`}>
            {say("download")}
          </Button>
          <a href={`/audit/entries/${exported.chain}/${exported.chainSeq}`}>{say("entry", { number })}</a>
        </div>
        <p className="muted">{say("no_magic")}</p>
      </div>
    </>
  );
});
