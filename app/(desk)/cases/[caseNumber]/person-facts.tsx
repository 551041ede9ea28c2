import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { countryName } from "#domain/vocabulary/countries.ts";
import { languageName } from "#domain/vocabulary/languages.ts";
import { readEdtf } from "#domain/when/edtf.ts";
import { sayDay, sayWhen, type Telling } from "#domain/when/say-when.ts";

/** What of the open part is recorded: language, how they came, grounds of the claim, since when there is a file; and the way to change it. */
export async function personFacts(file: ShownCase): Promise<Fact[]> {
  const { language, riskKnown, route, grounds } = file;
  const [locale, say, root] = [
    await getLocale(),
    await getTranslations("cases.file"),
    await getTranslations(),
  ];
  const fact = (term: string, value: string | undefined): Fact[] =>
    value === undefined || value === "" ? [] : [{ term, value }];
  return [
    ...fact(say("language"), language === null ? undefined : languageName(language, locale)),
    ...(await comingFact(file)),
    ...fact(say("risk_known"), await dayWords(riskKnown, file)),
    ...fact(say("route"), route.map((code) => countryName(code, locale)).join(" · ")),
    ...fact(say("claim"), grounds.map((ground) => root(`words.convention_grounds.${ground}`)).join(" · ")),
    await fileFact(file),
  ];
}

/** When they came and how; where the law asks how and nobody has said so, the way to say it. */
async function comingFact({ caseNumber, arrived, wayIn, ...file }: ShownCase): Promise<Fact[]> {
  if (arrived === null && wayIn === null) return [];
  const say = await getTranslations("cases.file");
  const how = wayIn === null ? undefined : say("way_in", { how: wayIn });
  const unsaid = wayIn === null && file.may.record;
  return [
    {
      term: say("arrived"),
      value: [await dayWords(arrived, file), how].filter(Boolean).join(" · "),
      ...(unsaid && {
        source: <a href={`/cases/${caseNumber}/particulars/new#q-wayIn`}>{say("give_way_in")}</a>,
      }),
    },
  ];
}

async function fileFact({ caseNumber, stage, openedAt, earlier, may, ...file }: ShownCase): Promise<Fact> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const opened = say("opened", { when: sayDay(openedAt, await tellingOf(file)) });
  const before = earlier.length > 0 && say("earlier", { names: earlier.join(", "), count: earlier.length });
  const source: ReactNode = (
    <>
      {before}
      {may.record && (
        <span className="acts">
          <a href={`/cases/${caseNumber}/particulars/new`}>{root("cases.particulars.change")}</a>
          <a href={`/cases/${caseNumber}/pseudonym/new`}>{root("cases.pseudonym.change")}</a>
          {(may.assign || may.take) && (
            <a href={`/cases/${caseNumber}/assignment/new`}>
              {root(may.assign ? "cases.record.assign" : "cases.record.take")}
            </a>
          )}
        </span>
      )}
    </>
  );
  return {
    term: say("file"),
    value: `${root(`words.stages.${stage}`)} · ${opened}`,
    ...((before || may.record) && { source }),
  };
}

type Then = Pick<ShownCase, "office" | "now">;

async function dayWords(edtf: string | null, file: Then): Promise<string | undefined> {
  const day = edtf === null ? undefined : readEdtf(edtf, file.office.timeZone);
  if (typeof day !== "object") return undefined;
  const { key, params } = sayWhen(day, await tellingOf(file));
  return (await getTranslations())(key as never, params as never);
}

const tellingOf = async ({ office, now }: Then): Promise<Telling> => ({
  locale: await getLocale(),
  timeZone: office.timeZone,
  now,
});
