import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { listRules } from "#casework/rules/list-rules.ts";
import { ruleWords } from "#components/rules/rule-words.ts";
import { Verified } from "#components/rules/runs.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { page } from "../../answer.tsx";
import { officeRuns } from "./office-runs.ts";

type Listed = Awaited<ReturnType<typeof listRules>>["rules"][number];

/** All rules by which limits are counted, by the state and its instrument, and whether each runs in one's offices. */
export default page(async () => {
  const { now, rules } = await listRules(await currentActor(), {});
  const say = await getTranslations("rules");
  const byInstrument = Map.groupBy(rules, ({ rule }) => rule.instrument);
  return (
    <div className="stack">
      <TabTitle words={say("title")} />
      <PageHead title={say("title")} beside={say("count", { count: rules.length })} />
      <p>{say("not_advice")}</p>
      {[...byInstrument].map(([instrument, own]) => (
        <Panel key={instrument} title={instrument} count={own.length}>
          <Rules instrument={instrument} rules={own} now={now} />
        </Panel>
      ))}
    </div>
  );
});

async function Rules({ instrument, rules, now }: { instrument: string; rules: Listed[]; now: Date }) {
  const [say, words] = [await getTranslations("rules"), await ruleWords()];
  const runs = await officeRuns(now);
  return (
    <Table
      label={instrument}
      columns={[
        { key: "what", label: say("what"), link: true },
        { key: "period", label: say("period"), card: "labelled" },
        { key: "article", label: say("article"), card: "labelled" },
        { key: "verified", label: say("read"), card: "labelled" },
        { key: "on", label: say("runs"), card: "labelled" },
        { key: "files", label: say("files"), end: true, card: "labelled" },
      ]}
      rows={rules.map(({ rule, offices, files }) => ({
        key: rule.key,
        href: `/rules/${rule.key}`,
        cells: {
          what: [words.ends(rule), `${words.kind(rule)} · ${rule.key}`] as const,
          period: words.period(rule),
          article: rule.citation,
          verified: <Verified verified={rule.verified} />,
          on: offices.map((office) => <div key={office.id}>{runs(office, offices.length > 1)}</div>),
          files: String(files),
        },
      }))}
    />
  );
}
