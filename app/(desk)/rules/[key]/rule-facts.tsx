import { getLocale, getTranslations } from "next-intl/server";
import type { ShownRule } from "#casework/rules/show-rule.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { countryName } from "#domain/countries/countries.ts";
import { sayDay } from "#domain/when/say-when.ts";
import { periodWords } from "../period-words.ts";

/** What a rule says, in words; its source is a text, for nothing here is asked of others. */
export async function RuleFacts({ shown }: { shown: ShownRule }) {
  const { rule, switched, office, files, asOf } = shown;
  const [locale, say, clocks, words] = [
    await getLocale(),
    await getTranslations("rules"),
    await getTranslations("clocks"),
    await getTranslations("words"),
  ];
  const day = (at: Date) => sayDay(at, { locale, timeZone: office.timeZone, now: asOf, withYear: true });
  const list = (texts: string[]) => new Intl.ListFormat(locale, { type: "disjunction" }).format(texts);
  const { starts_on: starts } = rule;
  const fact = (term: string, value: string | undefined | false): Fact[] => (value ? [{ term, value }] : []);
  const rows: Fact[] = [
    { term: say("whose"), value: clocks(`kinds.${rule.kind}`) },
    { term: say("period"), value: await periodWords(rule) },
    ...fact(say("starts"), starts && say(`starts_on.${starts.event}` as never)),
    ...fact(
      say("steps"),
      starts?.event === "step" &&
        list(starts.steps.map((step) => words(`steps.${starts.procedure}.${step}` as never))),
    ),
    ...fact(
      say("grounds"),
      starts?.event === "detention" &&
        starts.grounds !== undefined &&
        list(starts.grounds.map((ground) => words(`detention_grounds.${ground}`))),
    ),
    ...fact(
      say("stages"),
      starts?.event === "detention" &&
        starts.custody_stages !== undefined &&
        list(starts.custody_stages.map((stage) => words(`custody_stages.${stage}`))),
    ),
    ...fact(
      say("stops"),
      list(
        rule.stops_on.map((by) =>
          by.includes(".") ? words(`steps.${by}` as never) : clocks(`stopped_by.${by}` as never),
        ),
      ),
    ),
    { term: say("counting"), value: say(`counted.${rule.counting}`) },
    ...fact(say("where"), rule.jurisdiction && countryName(rule.jurisdiction, locale)),
    ...fact(
      say("parties"),
      rule.parties &&
        new Intl.ListFormat(locale).format(rule.parties.map((code) => countryName(code, locale))),
    ),
    { term: say("instrument"), value: [rule.instrument, rule.article].filter(Boolean).join(", ") },
    { term: say("in_force"), value: rule.valid_from ?? say("start_not_read") },
    { term: say("source"), value: rule.source.title, source: rule.source.url },
    ...fact(say("note"), rule.note),
    {
      term: say("runs_on"),
      value: say("runs_on_files", { files }),
    },
    ...(switched
      ? [
          {
            term: say("switched"),
            value: say("switched_by", { by: switched.by, when: day(switched.at) }),
            source: [switched.sourceTitle, switched.sourceUrl].filter(Boolean).join(" · "),
          },
        ]
      : []),
    { term: say("key"), value: <bdi dir="ltr">{rule.key}</bdi> },
  ];
  return (
    <Panel
      title={say("rule")}
      more={{ label: say("files_due"), href: casesAddress({ office: office.code }) }}
    >
      <Facts rows={rows} />
    </Panel>
  );
}
