import { getLocale, getTranslations } from "next-intl/server";
import type { ShownRule } from "#casework/rules/show-rule.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { lengthWords } from "#components/cases/clock-words.ts";
import { type Fact, Facts } from "#components/ui/facts.tsx";
import { listing } from "#components/ui/numbers.ts";
import { Panel } from "#components/ui/panel.tsx";
import { warningsOf } from "#domain/clocks/level.ts";
import { isPartySinceUnread } from "#domain/clocks/treaty-binds.ts";
import { countryName } from "#domain/countries/countries.ts";
import { sayDate, sayDay } from "#domain/when/say-when.ts";
import { periodWords } from "../period-words.ts";
import { startFacts } from "./start-facts.ts";

/** What a rule says, in words; its source is a text, for nothing here is asked of others. */
export async function RuleFacts({ shown }: { shown: ShownRule }) {
  const { rule, goesBefore, switched, office, files, asOf } = shown;
  const [locale, say, clocks, words] = [
    await getLocale(),
    await getTranslations("rules"),
    await getTranslations("clocks"),
    await getTranslations("words"),
  ];
  const telling = { locale, timeZone: office.timeZone, now: asOf, withYear: true };
  const day = (date: string) => sayDate(date, telling);
  const list = (texts: string[]) => listing(locale, "conjunction").format(texts);
  const either = (texts: string[]) => listing(locale, "disjunction").format(texts);
  const fact = (term: string, value: string | undefined | false): Fact[] => (value ? [{ term, value }] : []);
  const { valid_from: from, valid_to: to, binds_since: since = {} } = rule;
  const { soon, now } = warningsOf({ warnBefore: rule.warn_before, counting: rule.counting });
  const party = (code: string) => {
    const state = countryName(code, locale);
    return since[code] === undefined ? state : say("party_since", { state, day: day(since[code]) });
  };
  const unread = (rule.parties ?? [])
    .filter((code) => isPartySinceUnread(rule, code))
    .map((code) => countryName(code, locale));
  const rows: Fact[] = [
    { term: say("whose"), value: clocks(`kinds.${rule.kind}`) },
    { term: say("period"), value: await periodWords(rule) },
    ...(await startFacts(rule)),
    ...fact(
      say("stops"),
      either(
        rule.stops_on.map((by) =>
          by.includes(".") ? words(`steps.${by}` as never) : clocks(`stopped_by.${by}` as never),
        ),
      ),
    ),
    ...fact(
      say("restarts"),
      rule.restarts_on && list(rule.restarts_on.map((by) => say(`restarts_on.${by}`))),
    ),
    { term: say("counting"), value: say(`counted.${rule.counting}`) },
    ...fact(say("rest_day"), rule.if_rest_day && say("next_working_day")),
    {
      term: say("warns"),
      value: say("warns_before", { soon: lengthWords(soon, clocks), now: lengthWords(now, clocks) }),
    },
    ...fact(say("at_end"), rule.at_expiry.held_beyond && say("at_end_held")),
    ...fact(say("goes_before"), goesBefore.length > 0 && list(goesBefore)),
    ...fact(say("where"), rule.jurisdiction && countryName(rule.jurisdiction, locale)),
    ...fact(say("parties"), rule.parties && list(rule.parties.map(party))),
    ...fact(
      say("since_unread"),
      unread.length > 0 && (unread.length === rule.parties?.length ? say("since_unread_all") : list(unread)),
    ),
    ...fact(say("binds_all"), rule.binds_all_since && say("from_day", { day: day(rule.binds_all_since) })),
    { term: say("instrument"), value: rule.instrument },
    ...fact(say("article"), rule.article),
    {
      term: say("in_force"),
      value: [
        from ? say("from_day", { day: day(from) }) : say("start_not_read"),
        to && say("to_day", { day: day(to) }),
      ]
        .filter(Boolean)
        .join(", "),
    },
    { term: say("source"), value: rule.source.title, source: rule.source.url },
    { term: say("read_on"), value: rule.source.read_on ? day(rule.source.read_on) : say("read_never") },
    ...fact(say("note"), rule.note),
    { term: say("runs_on"), value: say("runs_on_files", { files }) },
    ...(switched
      ? [
          {
            term: say("switched"),
            value: say("switched_by", { by: switched.by, when: sayDay(switched.at, telling) }),
            source: [
              switched.sourceTitle,
              switched.sourceUrl,
              switched.readOn && say("was_read_on", { day: day(switched.readOn) }),
            ]
              .filter(Boolean)
              .join(" · "),
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
