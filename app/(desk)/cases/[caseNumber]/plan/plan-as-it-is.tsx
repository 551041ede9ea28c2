import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { Back } from "#components/ui/back.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Facts } from "#components/ui/facts.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { sayDate } from "#domain/when/say-when.ts";
import { planSet } from "./plan-set.ts";

/** For whoever only reads the file. */
export async function PlanAsItIs({ file }: { file: ShownCase }) {
  const { caseNumber, pseudonym, plan } = file;
  const say = await getTranslations("cases.plan");
  return (
    <div className="stack">
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={`/cases/${caseNumber}`} />
      <PageHead
        title={say("title_read", { pseudonym })}
        beside={plan ? await planSet(file, plan) : caseNumber}
      />
      {plan ? <PlanFacts file={file} plan={plan} /> : <Empty sentence={say("none")} />}
    </div>
  );
}

async function PlanFacts({
  file: { office, now },
  plan: { goal, steps, responsible, dueOn, agreed },
}: {
  file: ShownCase;
  plan: NonNullable<ShownCase["plan"]>;
}) {
  const [say, words] = [await getTranslations("cases.plan"), await getTranslations("words.agreements")];
  const telling = { locale: await getLocale(), timeZone: office.timeZone, now };
  return (
    <section className="panel" aria-label={say("fact")}>
      <Facts
        rows={[
          {
            term: say("goal_fact"),
            value: goal === undefined ? say("unreadable") : <bdi dir="auto">{goal}</bdi>,
          },
          ...(steps === undefined ? [] : [{ term: say("steps_fact"), value: <bdi dir="auto">{steps}</bdi> }]),
          { term: say("responsible_fact"), value: responsible },
          { term: say("due_fact"), ...(dueOn !== null && { value: sayDate(dueOn, telling) }) },
          { term: say("agreed_fact"), value: words(agreed) },
        ]}
      />
    </section>
  );
}
