import { getLocale, getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { lowered } from "#components/cases/lowered.ts";
import { sayHappened } from "#components/cases/say-happened.ts";
import { Chips } from "#components/ui/chips.tsx";
import { ME, NOBODY, PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import { countryName } from "#domain/countries/countries.ts";

const SHOWN = [
  "risk",
  "whereabouts",
  "assignee",
  "due",
  "held",
  "stage",
  "status",
  "procedure",
  "origin",
  "need",
  "gap",
  "place",
  "happened",
  "office",
  "changedSince",
  "closed",
  "search",
] as const;

/** Which filters are applied; each leads to the list without it. */
export async function CaseChips({ list, asked }: { list: CaseList; asked: CasesAsked }) {
  const [locale, say] = [await getLocale(), await getTranslations("cases.filters")];
  const words = await getTranslations("words");
  const whatHappened = await sayHappened(list.asOf);
  const placeNames = new Map(list.places.map(({ id, name, city }) => [id, `${name}, ${city}`]));
  const said: Record<(typeof SHOWN)[number], (value: string) => string | undefined> = {
    risk: (value) => words(`risk_levels.${value}` as never),
    whereabouts: (value) => words(`whereabouts.${value}` as never),
    assignee: (value) => nameOf(list, value, say),
    due: (value) => say(`due_${value}` as never),
    held: (value) => say("held_for", { how: say(`held_${value}` as never) }),
    stage: (value) => words(`stages.${value}` as never),
    status: (value) => statusSaid(value, words),
    procedure: (value) => procedureSaid(value, locale, words),
    need: (value) => `${value} ${words(`specific_needs.${value}` as never)}`,
    gap: (value) => words(`gaps.${value}` as never),
    place: (value) => say("held_at", { place: placeNames.get(value) ?? unnamed(value) }),
    happened: () => whatHappened(asked, placeNames),
    origin: (value) => say("from_country", { country: countryName(value, locale) }),
    office: (value) => list.choices.offices.find(({ code }) => code === value)?.name ?? value,
    changedSince: (value) => say("changed_since_day", { day: dayOf(value, locale) }),
    closed: () => say("closed_too"),
    search: () => list.words && say("words_shown", { words: list.words }),
  };
  const unnamed = (place: string) =>
    say(place === PLACE_NOT_KNOWN ? "place_not_known" : "place_of_another_office");
  const applied = SHOWN.flatMap((name) => {
    const value = asked[name];
    const label = value && said[name](value);
    const rest = { ...asked, ...without(name), after: undefined };
    return label ? [{ label, without: casesAddress(rest) }] : [];
  });
  return <Chips applied={applied} clear="/cases" end={<a href={viewAddress(asked)}>{say("save_view")}</a>} />;
}

/** What happened goes with its days. */
const without = (name: (typeof SHOWN)[number]): CasesAsked =>
  name === "happened"
    ? { happened: undefined, from: undefined, to: undefined, refusedAt: undefined }
    : { [name]: undefined };

const statusSaid = (value: string, words: Awaited<ReturnType<typeof getTranslations<"words">>>) =>
  words.has(`statuses_asked.${value}` as never) ? words(`statuses_asked.${value}` as never) : undefined;

/** "RSD: registered" */
function procedureSaid(
  value: string,
  locale: string,
  words: Awaited<ReturnType<typeof getTranslations<"words">>>,
) {
  const [procedure, step] = value.split(".");
  const of = words(`procedures.${procedure}` as never);
  return step ? `${of}: ${lowered(words(`steps.${procedure}.${step}` as never), locale)}` : of;
}

const viewAddress = ({ after: _, limit: __, ...view }: CasesAsked) =>
  casesAddress(view).replace("/cases", "/cases/views/new");

type Say = Awaited<ReturnType<typeof getTranslations<"cases.filters">>>;

function nameOf(list: CaseList, assignee: string, say: Say): string {
  if (assignee === ME) return say("me");
  if (assignee === NOBODY) return say("nobody");
  return list.choices.caseworkers.find(({ id }) => id === assignee)?.name ?? say("somebody");
}

const dayOf = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
