import { getLocale, getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import type { CasesAsked } from "#components/cases/cases-address.ts";
import { FilterBar } from "#components/ui/filter-bar.tsx";
import type { Filter } from "#components/ui/filter-fields.client.tsx";
import { DUE, HELD_FOR, ME, NOBODY, STATUSES } from "#domain/cases/case-filter.ts";
import { countryName } from "#domain/countries/countries.ts";
import { stepsOf } from "#domain/procedures/machines.ts";
import { GAPS } from "#domain/vocabulary/gaps.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import { RISK_LEVELS } from "#domain/vocabulary/risk-levels.ts";
import { SPECIFIC_NEEDS } from "#domain/vocabulary/specific-needs.ts";
import { STAGES } from "#domain/vocabulary/stages.ts";
import { WHEREABOUTS } from "#domain/vocabulary/whereabouts.ts";
import { WordsSearch } from "../search/words-search.tsx";

/** The filters stand in the address; words are posted, for people type real names. */
export async function CaseFilters({ list, asked }: { list: CaseList; asked: CasesAsked }) {
  const { sort, limit, search, place, happened, from, to, refusedAt } = asked;
  const kept = { sort, limit, search, place, happened, from, to, refusedAt };
  const keep = Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  );
  return (
    <div className="filters">
      <FilterBar
        action="/cases"
        fields={await usual(list, asked)}
        moreFields={await rarer(list, asked)}
        keep={keep}
      />
      <WordsSearch to="/cases" keep={{ ...asked, search: undefined, after: undefined }} words={list.words} />
    </div>
  );
}

async function usual({ choices }: CaseList, asked: CasesAsked): Promise<Filter[]> {
  const [say, words] = [await getTranslations("cases.filters"), await getTranslations("words")];
  const staff = choices.caseworkers.map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      name: "risk",
      label: say("risk"),
      value: asked.risk,
      options: RISK_LEVELS.toReversed().map((value) => ({ value, label: words(`risk_levels.${value}`) })),
    },
    {
      name: "whereabouts",
      label: say("where"),
      value: asked.whereabouts,
      options: WHEREABOUTS.map((value) => ({ value, label: words(`whereabouts.${value}`) })),
    },
    {
      name: "assignee",
      label: say("caseworker"),
      value: asked.assignee,
      options: [{ value: ME, label: say("me") }, { value: NOBODY, label: say("nobody") }, ...staff],
    },
    {
      name: "due",
      label: say("due"),
      value: asked.due,
      options: DUE.map((value) => ({ value, label: say(`due_${value}`) })),
    },
  ];
}

async function rarer({ choices }: CaseList, asked: CasesAsked): Promise<Filter[]> {
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("cases.filters"),
    await getTranslations("words"),
  ];
  const countries = choices.countries.map((value) => ({ value, label: countryName(value, locale) }));
  const offices = choices.offices.map(({ code, name }) => ({ value: code, label: name }));
  const filters: Filter[] = [
    {
      name: "stage",
      label: say("stage"),
      value: asked.stage,
      options: STAGES.map((value) => ({ value, label: words(`stages.${value}`) })),
    },
    {
      name: "held",
      label: say("held"),
      value: asked.held,
      options: HELD_FOR.map((value) => ({ value, label: say(`held_${value}`) })),
    },
    {
      name: "status",
      label: say("status"),
      value: asked.status,
      options: STATUSES.map((value) => ({ value, label: words(`statuses_asked.${value}` as never) })),
    },
    {
      name: "procedure",
      label: say("procedure"),
      value: asked.procedure,
      groups: PROCEDURES.map((procedure) => ({
        label: words(`procedures.${procedure}`),
        options: [
          { value: procedure, label: say("any_step", { procedure: words(`procedures.${procedure}`) }) },
          ...stepsOf(procedure).map((step) => ({
            value: `${procedure}.${step}`,
            label: words(`steps.${procedure}.${step}` as never),
          })),
        ],
      })),
    },
    { name: "origin", label: say("origin"), value: asked.origin, options: countries },
    {
      name: "gap",
      label: say("gap"),
      value: asked.gap,
      options: GAPS.map((value) => ({ value, label: words(`gaps.${value}`) })),
    },
    {
      name: "need",
      label: say("need"),
      value: asked.need,
      options: SPECIFIC_NEEDS.map((value) => ({
        value,
        label: `${value} ${words(`specific_needs.${value}`)}`,
      })),
    },
    { name: "changedSince", label: say("changed_since"), value: asked.changedSince, type: "date" },
  ];
  if (offices.length > 1)
    filters.push({ name: "office", label: say("office"), value: asked.office, options: offices });
  filters.push({
    name: "closed",
    label: say("closed_too"),
    value: asked.closed,
    type: "checkbox",
    ticked: "too",
  });
  return filters;
}
