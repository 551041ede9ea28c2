import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type Completeness, showCompleteness } from "#casework/reports/show-completeness.ts";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarTable } from "#components/charts/bar-table.tsx";
import { AsOf } from "#components/ui/as-of.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { page } from "../../answer.tsx";

/** What is missing on the files of my offices, by when it matters; each number leads to the files. */
export default page(async () => {
  const report = await showCompleteness(await currentActor(), {});
  const say = await getTranslations("reports");
  return (
    <div className="stack">
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={<AsOf at={report.asOf} zone={report.timeZone} href="/reports" />}
      />
      <p className="lead">{say("lead")}</p>
      {report.parts.map((part) => (
        <Part key={part.at} part={part} report={report} />
      ))}
    </div>
  );
});

async function Part({ part, report }: { part: Completeness["parts"][number]; report: Completeness }) {
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("reports"),
    await getTranslations("words.gaps"),
  ];
  const { offices, timeZone, asOf } = report;
  const when = sayInstant(asOf, { locale, timeZone, now: asOf });
  return (
    <BarTable
      title={say("part", { at: part.at })}
      caption={say("caption", { where: offices.join(", "), when })}
      heads={{ label: say("what"), number: say("files") }}
      rows={part.gaps.map(({ gap, files, of }) => ({
        label: words(gap),
        number: say("of", { files, of }),
        href: casesAddress({ gap }),
        parts: [files],
        of,
      }))}
    />
  );
}
