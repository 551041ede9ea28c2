import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ListedRule, listRules } from "#casework/rules/list-rules.ts";
import { endWords } from "#components/cases/end-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { type Row, Table } from "#components/ui/table.tsx";
import { sayDate } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { OfficeLinks } from "./office-links.tsx";
import { periodWords } from "./period-words.ts";

/** Every time-limit rule, by its instrument: what ends, after how long, where it is read, and whether it runs here. */
export default page(async ({ search }) => {
  const list = await listRules(await currentActor(), { office: firstOf(search.office) });
  const say = await getTranslations("rules");
  const instruments = [...Map.groupBy(list.rules, ({ instrument }) => instrument)];
  return (
    <div className="stack">
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={say("of", { office: list.office.name })}
        end={<OfficeLinks offices={list.offices} current={list.office.code} href="/rules" />}
      />
      <p className="lead">{say("lead")}</p>
      {instruments.map(([instrument, rules]) => (
        <Panel key={instrument} title={instrument} count={rules.length}>
          <Rules rules={rules} office={list.office.code} label={instrument} now={list.asOf} />
        </Panel>
      ))}
    </div>
  );
});

type RulesProps = { rules: ListedRule[]; office: string; label: string; now: Date };

async function Rules({ rules, office, label, now }: RulesProps) {
  const say = await getTranslations("rules");
  const rows: Row[] = [];
  for (const rule of rules) rows.push(await rowOf(rule, office, now));
  return (
    <Table
      label={label}
      columns={[
        { key: "ends", label: say("ends"), width: 320, link: true },
        { key: "period", label: say("period"), width: 176, card: "labelled" },
        { key: "source", label: say("source"), width: 264, from: "wide", card: "labelled" },
        { key: "state", label: say("state"), width: 200, card: "labelled" },
        { key: "files", label: say("files"), width: 72, end: true, from: "desk", card: "labelled" },
      ]}
      rows={rows}
    />
  );
}

async function rowOf(rule: ListedRule, office: string, now: Date): Promise<Row> {
  const [say, clocks] = [await getTranslations("rules"), await getTranslations("clocks")];
  const telling = { locale: await getLocale(), timeZone: "UTC", now, withYear: true };
  const { read_on: read } = rule.source;
  return {
    key: rule.key,
    href: `/rules/${rule.key}?office=${office}`,
    cells: {
      ends: [
        endWords(clocks as never, rule.at_expiry.words),
        `${clocks(`kinds.${rule.kind}`)} · ${rule.citation}`,
      ],
      period: [
        await periodWords(rule),
        <bdi key="key" dir="ltr">
          {rule.key}
        </bdi>,
      ],
      source: [
        rule.source.title,
        read ? say("was_read_on", { day: sayDate(read, telling) }) : say("read_never"),
      ],
      state: (
        <>
          <Badge tone={rule.on ? "settled" : "quiet"} icon={rule.on ? "circle-check" : "circle"}>
            {say(rule.on ? "on" : "off")}
          </Badge>
          {!rule.verified && <Badge tone="info">{clocks("unverified")}</Badge>}
        </>
      ),
      files: say("number", { files: rule.files }),
    },
  };
}
