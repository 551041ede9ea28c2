import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { languageName } from "#domain/vocabulary/languages.ts";
import { readEdtf } from "#domain/when/edtf.ts";
import { sayDay, sayWhen } from "#domain/when/say-when.ts";

/** What of the open part is recorded: language, arrival, grounds of the claim, since when there is a file. */
export async function personFacts({
  language,
  arrived,
  grounds,
  office,
  openedAt,
  stage,
  now,
}: ShownCase): Promise<Fact[]> {
  const [locale, say, root] = [
    await getLocale(),
    await getTranslations("cases.file"),
    await getTranslations(),
  ];
  const telling = { locale, timeZone: office.timeZone, now };
  const arrival = arrived === null ? undefined : readEdtf(arrived, office.timeZone);
  const when = typeof arrival === "object" ? sayWhen(arrival, telling) : undefined;
  const facts: (Fact | undefined)[] = [
    language === null ? undefined : { term: say("language"), value: languageName(language, locale) },
    when && { term: say("arrived"), value: root(when.key as never, when.params as never) },
    grounds.length === 0
      ? undefined
      : {
          term: say("claim"),
          value: grounds.map((ground) => root(`words.convention_grounds.${ground}`)).join(" · "),
        },
    {
      term: say("file"),
      value: `${root(`words.stages.${stage}`)} · ${say("opened", { when: sayDay(openedAt, telling) })}`,
    },
  ];
  return facts.filter((fact) => fact !== undefined);
}
