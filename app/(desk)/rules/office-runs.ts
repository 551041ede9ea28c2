import { getLocale, getTranslations } from "next-intl/server";
import type { RuleTold } from "#casework/rules/rule-told.ts";
import { ruleWords } from "#components/rules/rule-words.ts";
import { sayDate, sayDay } from "#domain/when/say-when.ts";

type Office = RuleTold["offices"][number];

/** Whether a rule runs in an office, since when, by whom, and after which source: "On since Mon 7 July, by Saule B.: Code, read on 1 July". */
export async function officeRuns(now: Date) {
  const [say, locale, words] = [await getTranslations("rules"), await getLocale(), await ruleWords()];
  return ({ name, on, switched, timeZone }: Office, named: boolean): string => {
    const state = on ? "on" : "off";
    const telling = { now, locale, timeZone };
    const how = switched
      ? say(`${state}_since`, { when: sayDay(switched.at, telling), who: switched.by })
      : say(`${state}_as_shipped`);
    const source =
      switched?.sourceTitle && switched.readOn
        ? say("by_source", { title: switched.sourceTitle, day: sayDate(switched.readOn, telling) })
        : undefined;
    const own = switched?.period ? say("own_length", { length: words.length(switched.period) }) : undefined;
    return [named ? say("in_office", { office: name, how }) : how, source, own].filter(Boolean).join(": ");
  };
}
