import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayDate } from "#domain/when/say-when.ts";

/** What is aimed at, who answers for it, by when, and whether the person agreed; whoever may set a plan is led to it. */
export async function planFact({ caseNumber, plan, may, office, now }: ShownCase): Promise<Fact[]> {
  if (!plan && !may.record) return [];
  const say = await getTranslations("cases.plan");
  const href = `/cases/${caseNumber}/plan`;
  const act = <a href={href}>{say(may.record ? (plan ? "change" : "make") : "read")}</a>;
  if (!plan) return [{ term: say("fact"), source: <span className="acts">{act}</span> }];
  const { goal, responsible, dueOn, overdue, agreed } = plan;
  const telling = { locale: await getLocale(), timeZone: office.timeZone, now };
  const by = dueOn && say(overdue ? "by_passed" : "by", { when: sayDate(dueOn, telling) });
  return [
    {
      term: say("fact"),
      value: goal === undefined ? say("unreadable") : <bdi dir="auto">{goal}</bdi>,
      source: (
        <>
          {[by, say("agreed_low", { agreed }), responsible].filter(Boolean).join(" · ")}
          <span className="acts">{act}</span>
        </>
      ),
    },
  ];
}
