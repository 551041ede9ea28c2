import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen } from "#domain/when/say-when.ts";
import { sourceFact } from "./source-fact.tsx";

/** Where somebody who is not held was last known to be, since when, and who said so. */
export async function knownFacts(file: ShownCase): Promise<Fact[]> {
  const { known, whereabouts, office, now } = file;
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  if (!known) return [{ term: say("where") }];
  const { key, params } = sayWhen(known.since, { locale: await getLocale(), timeZone: office.timeZone, now });
  const told = await sourceFact(known);
  const where = root(`words.whereabouts.${whereabouts}`);
  return [
    {
      term: say("where"),
      value: known.place ? (
        <>
          {where}
          {" · "}
          <bdi dir="auto">{known.place}</bdi>
        </>
      ) : (
        where
      ),
      source: (
        <>
          {say("since", { when: root(key as never, params as never) })}
          {whereabouts === "in_country_of_origin" && file.may.record && <AtHome file={file} />}
        </>
      ),
    },
    ...(told ? [told] : []),
  ];
}

/** Who was handed over is looked after from afar: where they are held there, and who may visit them under which assurances. */
async function AtHome({ file: { caseNumber } }: { file: ShownCase }) {
  const say = await getTranslations("cases.file");
  return (
    <span className="acts">
      <a href={`/cases/${caseNumber}/whereabouts/new?whereabouts=in_country_of_origin`}>
        {say("at_home_place")}
      </a>
      <a href={`/cases/${caseNumber}/notes/new?kind=visit`}>{say("at_home_visit")}</a>
    </span>
  );
}
