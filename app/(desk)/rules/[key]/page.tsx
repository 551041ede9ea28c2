import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type ShownRule, showRule } from "#casework/rules/show-rule.ts";
import { doubtsInWords } from "#components/cases/clock-notes.ts";
import { endWords } from "#components/cases/end-words.ts";
import { Back } from "#components/ui/back.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { sayDay, sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../../answer.tsx";
import { firstOf } from "../../../first-of.ts";
import { OfficeLinks } from "../office-links.tsx";
import { RuleFacts } from "./rule-facts.tsx";

/** One rule: what it says, where that is read, whether it runs, and its worked examples as they come out now. */
export default page<{ key: string }>(async ({ params: { key }, search }) => {
  const shown = await showRule(await currentActor(), { rule: key, office: firstOf(search.office) });
  const { rule, on, office, offices, may } = shown;
  const [say, clocks] = [await getTranslations("rules"), await getTranslations("clocks")];
  const title = endWords(clocks as never, rule.at_expiry.words);
  return (
    <div className="stack">
      <TabTitle words={title} />
      <Back label={say("title")} href={`/rules?office=${office.code}`} />
      <PageHead
        title={title}
        beside={
          <>
            <Badge tone={on ? "settled" : "quiet"} icon={on ? "circle-check" : "circle"}>
              {say(on ? "on_in" : "off_in", { office: office.name })}
            </Badge>
            {!rule.verified && <Badge tone="info">{clocks("unverified")}</Badge>}
          </>
        }
        end={
          may.switch && (
            <Button kind="filled" href={`/rules/${key}/switch/new?office=${office.code}`}>
              {say(shown.own ? "change" : on ? "switch_off" : "switch_on")}
            </Button>
          )
        }
      />
      <OfficeLinks offices={offices} current={office.code} href={`/rules/${key}`} />
      <p className="lead">{say("lead")}</p>
      <RuleFacts shown={shown} />
      <Panel title={say("examples")} count={shown.examples.length}>
        <Examples shown={shown} />
      </Panel>
    </div>
  );
});

/** They are worked out when the page is asked for: what stands here is what the rule does. */
async function Examples({ shown: { examples, asOf } }: { shown: ShownRule }) {
  const [locale, say, clocks] = [
    await getLocale(),
    await getTranslations("rules"),
    await getTranslations("clocks"),
  ];
  const rows = examples.map(({ says, timeZone, due, possible, wholeDays, ...more }, at) => {
    const telling = { locale, timeZone, now: asOf, withYear: true };
    const moment = (instant: string) => sayInstant(new Date(instant), telling);
    const end = (instant: string) => (wholeDays ? sayDay(new Date(instant), telling) : moment(instant));
    const { byPoliceRecord, mayExtendTo, stopped, doubts } = more;
    const besides = [
      possible && clocks("possible"),
      byPoliceRecord && clocks("second", { basis: "police_record", when: end(byPoliceRecord) }),
      mayExtendTo && clocks("may_extend", { when: end(mayExtendTo) }),
      stopped && say("stopped", { when: moment(stopped) }),
      ...doubtsInWords(doubts, locale, clocks),
    ].filter((words) => typeof words === "string");
    return {
      key: String(at),
      cells: { says, due: due === null ? say("does_not_run") : ([end(due), besides.join(" · ")] as const) },
    };
  });
  return (
    <Table
      label={say("examples")}
      columns={[
        { key: "says", label: say("example"), width: 480 },
        { key: "due", label: say("ends_at"), width: 320, card: "labelled" },
      ]}
      rows={rows}
    />
  );
}
