import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { showRule } from "#casework/rules/show-rule.ts";
import { Verified } from "#components/rules/runs.tsx";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../answer.tsx";
import { officeRuns } from "../office-runs.ts";
import { RuleExamples } from "../rule-examples.tsx";
import { ruleFacts } from "../rule-facts.ts";

/** One rule: everything in it in words, its examples worked out now, whether it runs here and on which files. */
export default page<{ rule: string }>(async ({ params }) => {
  const shown = await showRule(await currentActor(), params);
  const { examples, files, now, offices, rule } = shown;
  const [say, locale] = [await getTranslations("rules"), await getLocale()];
  const [facts, runs] = [await ruleFacts(shown), await officeRuns(now)];
  const timeZone = offices[0]?.timeZone ?? "UTC";
  return (
    <div className="stack">
      <TabTitle words={rule.key} />
      <Back label={say("title")} href="/rules" />
      <PageHead title={facts.title} beside={rule.key} />
      <p>
        <Verified verified={rule.verified} /> · {say("not_advice")}
      </p>
      <Panel title={say("in_words")}>
        <Facts rows={facts.rows} />
      </Panel>
      <Panel title={say("runs")}>
        <ul className="panel-rows">
          {offices.map((office) => (
            <li key={office.id}>
              <p>{runs(office, offices.length > 1)}</p>
              <Button href={`/rules/${rule.key}/switches/new?office=${office.id}`}>
                {offices.length > 1 ? say("switch_in", { office: office.name }) : say("switch")}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={say("examples")} count={examples.length}>
        <RuleExamples rule={rule} examples={examples} now={now} />
      </Panel>
      <Panel title={say("files")} count={files.length}>
        {files.length === 0 ? (
          <Empty sentence={say("no_files")} />
        ) : (
          <Table
            label={say("files")}
            columns={[
              { key: "file", label: say("file"), link: true },
              { key: "due", label: say("due"), card: "labelled" },
            ]}
            rows={files.map(({ caseNumber, dueAt, pseudonym }) => ({
              key: `${caseNumber} ${dueAt.toISOString()}`,
              href: `/cases/${caseNumber}/clocks`,
              cells: {
                file: [pseudonym, caseNumber] as const,
                due: sayInstant(dueAt, { now, locale, timeZone }),
              },
            }))}
          />
        )}
      </Panel>
    </div>
  );
});
