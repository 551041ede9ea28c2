import { getLocale, getTranslations } from "next-intl/server";
import type { RuleTold } from "#casework/rules/rule-told.ts";
import { ruleWords } from "#components/rules/rule-words.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sayDate } from "#domain/when/say-when.ts";

/** Everything that a rule says, a line each. */
export async function ruleFacts({ rule, now }: Pick<RuleTold, "rule"> & { now: Date }) {
  const [say, words, locale] = [await getTranslations("rules"), await ruleWords(), await getLocale()];
  const day = (date: string) => sayDate(date, { now, locale, timeZone: "UTC" });
  const conditions = rule.starts_on ? words.conditions(rule.starts_on) : [];
  const states = rule.parties ?? (rule.jurisdiction ? [rule.jurisdiction] : []);
  const { source } = rule;
  const rows: (Fact | undefined)[] = [
    { term: say("whose"), value: words.kind(rule) },
    states.length === 0
      ? undefined
      : { term: say("state"), value: states.map((state) => countryName(state, locale)).join(", ") },
    { term: say("instrument"), value: [rule.instrument, rule.article].filter(Boolean).join(", ") },
    { term: say("article"), value: rule.citation },
    rule.starts_on && { term: say("starts_on"), value: words.begins(rule.starts_on) },
    conditions.length === 0 ? undefined : { term: say("conditions"), value: conditions.join("; ") },
    { term: say("period"), value: words.period(rule) },
    { term: say("counting"), value: say(`counting_how.${rule.counting}`) },
    rule.may_extend_to === undefined
      ? undefined
      : { term: say("may_extend"), value: words.length(rule.may_extend_to) },
    { term: say("stops_on"), value: words.stops(rule).join("; ") },
    rule.instead_of && { term: say("goes_before"), value: rule.instead_of.join(", ") },
    {
      term: say("warns"),
      value:
        rule.warn_before.length === 0
          ? say("warns_as_usual")
          : rule.warn_before.map((before) => say("before", { length: words.length(before) })).join(", "),
    },
    {
      term: say("end_means"),
      value: [words.ends(rule), rule.at_expiry.held_beyond && say("held_beyond")].filter(Boolean).join("; "),
    },
    {
      term: say("source"),
      value: [source.title, source.url].filter(Boolean).join(" · "),
      source: source.read_on ? say("read_on", { day: day(source.read_on) }) : say("not_read"),
    },
    { term: say("valid_from"), value: rule.valid_from ? day(rule.valid_from) : say("start_not_read") },
    rule.valid_to === undefined ? undefined : { term: say("valid_to"), value: day(rule.valid_to) },
    rule.note === undefined ? undefined : { term: say("note"), value: rule.note },
  ];
  return { title: words.ends(rule), rows: rows.filter((row) => row !== undefined) };
}
