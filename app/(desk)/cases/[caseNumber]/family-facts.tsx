import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { whereWords } from "#components/cases/where-words.ts";
import type { Fact } from "#components/ui/facts.tsx";

/** With whom they live, and to whom they are related; who records is offered to add to it. */
export async function familyFacts(file: ShownCase): Promise<Fact[]> {
  return [...(await householdFact(file)), ...(await relatedFact(file))];
}

/** "ALA-H-0012, 4 people" */
async function householdFact({ caseNumber, household, may }: ShownCase): Promise<Fact[]> {
  const say = await getTranslations("cases.file");
  const term = say("household");
  if (household) {
    const { id, number, people } = household;
    const words = say("household_people", { number, people });
    return [{ term, value: <a href={`/households/${id}`}>{words}</a> }];
  }
  if (!may.record) return [];
  const form = `/households/new?file=${caseNumber}`;
  return [{ term, source: <Act href={form} label={say("household_make")} /> }];
}

/** "Archa · colleague · in the country of origin", a line each. */
async function relatedFact({ caseNumber, related, may, now }: ShownCase): Promise<Fact[]> {
  if (related.length === 0 && !may.record) return [];
  const say = await getTranslations("cases.file");
  const lines: ReactNode[] = [];
  for (const [at, one] of related.entries()) {
    if (at > 0) lines.push(<br key={`${one.id} break`} />);
    lines.push(
      <span key={one.id}>
        <a href={`/cases/${one.caseNumber}`}>{one.pseudonym}</a> · {await whatAndWhere(one, now)}
      </span>,
    );
  }
  return [
    {
      term: say("related"),
      ...(lines.length > 0 && { value: lines }),
      ...(may.record && {
        source: <Act href={`/cases/${caseNumber}/relations/new`} label={say("related_add")} />,
      }),
    },
  ];
}

async function whatAndWhere(one: ShownCase["related"][number], now: Date): Promise<string> {
  const [locale, kinds] = [await getLocale(), await getTranslations("words.relation_kinds")];
  const small = (words: string) => words.slice(0, 1).toLocaleLowerCase(locale) + words.slice(1);
  return `${small(kinds(one.kind))} · ${small(await whereWords(one, now))}`;
}

const Act = ({ href, label }: { href: string; label: string }) => (
  <span className="acts">
    <a href={href}>{label}</a>
  </span>
);
