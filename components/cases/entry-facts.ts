import { getTranslations } from "next-intl/server";
import { countryName } from "#domain/vocabulary/countries.ts";
import { languageName } from "#domain/vocabulary/languages.ts";
import { sayDate, sayInstant, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import { lowered } from "./lowered.ts";

type Details = Record<string, unknown>;

/** What an entry says besides its title and its text, a line each: place, ground, what was corrected into what. */
export async function entryFacts(event: string, details: Details, telling: Telling): Promise<string[]> {
  const facts = FACTS[event];
  return facts ? await facts(details, await wording(telling)) : [];
}

type Wording = Awaited<ReturnType<typeof wording>>;

const FACTS: Record<string, (details: Details, words: Wording) => string[]> = {
  "arrest.recorded": (details, { say, word, moment }) => {
    const { place, placeName, ground, custodyStage, recordedStart, counsel } = details;
    const { ended, since } = (details.again ?? {}) as { ended?: unknown; since?: unknown };
    return line(
      [placeName, place].find((known) => typeof known === "string") ?? say("place_not_known"),
      word("custody_stages", custodyStage),
      ground !== "unknown" && say("ground", { ground: word("detention_grounds", ground) ?? "" }),
      typeof recordedStart === "string" && say("recorded_start", { when: moment(recordedStart) }),
      counsel === "let_in" && say("counsel_let_in"),
      counsel === "refused" && say("counsel_refused"),
      typeof since === "string" &&
        say("again", {
          ended: String(ended),
          when: moment(since),
          how: (word("detention_ends", ended) ?? "").toLocaleLowerCase(),
        }),
    );
  },
  "case.opened": (details, { say, word }) => {
    const { household, householdPlace, identity = {} } = details;
    const { names = 0, documents = 0 } = identity as { names?: number; documents?: number };
    return [
      ...line(
        typeof household === "string" &&
          say("in_household", { household, place: word("household_places", householdPlace) ?? "" }),
      ),
      ...line(names + documents > 0 && say("identity", { names, documents })),
    ];
  },
  "case.updated": (details, words) => changes(details, words),
  "pseudonym.changed": ({ why }) => line(why),
  "case.assigned": ({ from, to }, { say }) =>
    line(typeof from === "string" && Boolean(to) && say("before", { who: from })),
  "case.printed": ({ to, withPrivileged }, { say }) =>
    line(
      typeof to === "string" && say("printed_for", { who: to }),
      withPrivileged === true && say("printed_privileged"),
    ),
  "note.added": (details, { say }) => line(privileged(details, say)),
  "case.closure_asked": ({ outcome, endsAt }, { say, word, moment }) =>
    line(
      word("closing_outcomes", outcome),
      typeof endsAt === "string" && say("ends", { when: moment(endsAt) }),
    ),
  "case.closure_refused": (details, words) => closing(details, words),
  "case.closed": (details, words) => closing(details, words),
  "case.reopening_asked": ({ endsAt }, { say, moment }) =>
    line(typeof endsAt === "string" && say("ends", { when: moment(endsAt) })),
  "case.reopening_refused": (details, words) => closing(details, words),
  "case.reopened": (details, words) => closing(details, words),
  "whereabouts.recorded": ({ place }) => line(place),
  "detention.contact_recorded": ({ who }) => line(who),
  "detention.transferred": ({ place, placeName, custodyStage }, { say, word }) =>
    line(
      [placeName, place].find((known) => typeof known === "string") ?? say("place_not_known"),
      custodyStage !== "unknown" && word("custody_stages", custodyStage),
    ),
  "detention.conditions_recorded": ({ placeDisclosed, ...known }, { root }) =>
    line(
      placeDisclosed !== "unknown" &&
        root("cases.file.place_disclosed", { placeDisclosed: String(placeDisclosed) }),
      ...(["family", "counsel", "humanitarian", "unhcr"] as const).map(
        (party) =>
          known[party] !== "unknown" &&
          root("cases.file.may_see_them", { party, permission: String(known[party]) }),
      ),
    ),
  "wanted_notice.recorded": ({ kind, number, charges }, { say, word }) => [
    ...line(word("wanted_notices", kind), typeof number === "string" && say("notice_number", { number })),
    ...line(typeof charges === "string" && say("charges", { charges })),
  ],
  "wanted_notice.lifted": ({ kind }, { word }) => line(word("wanted_notices", kind)),
  "counsel.recorded": ({ counselName, mandate, permit }, { word }) =>
    line(
      counselName,
      mandate !== "unknown" && word("mandates", mandate),
      permit !== "unknown" && word("permit_states", permit),
    ),
  "hearing.recorded": ({ court, interpreter, observer, next }, { say, moment }) =>
    line(
      court,
      typeof interpreter === "string" && say("interpreter", { who: interpreter }),
      typeof observer === "string" && say("observer", { who: observer }),
      typeof next === "string" && say("next_hearing", { when: moment(next) }),
    ),
  "ill_treatment.recorded": ({ examination, observed, seenBy, ...details }, { say, word }) => [
    ...line(word("medical_examinations", examination), privileged(details, say)),
    ...line(
      typeof observed === "string" && say("seen", { what: observed }),
      typeof seenBy === "string" && say("seen_by", { who: seenBy }),
    ),
  ],
  "task.added": (details, { say, day, demanded }) => [
    ...line(demanded(details)),
    ...line(typeof details.dueOn === "string" && say("due", { when: day(details.dueOn) })),
  ],
  "task.completed": (details, { demanded }) => line(details.what, demanded(details)),
  "task.withdrawn": (details, { demanded }) => line(details.what, demanded(details)),
  "plan.set": ({ goal, responsible, dueOn, agreed }, { say, word, day }) => [
    ...line(goal),
    ...line(
      typeof responsible === "string" && responsible !== "" && say("responsible", { who: responsible }),
      typeof dueOn === "string" && say("by_day", { when: day(dueOn) }),
      word("agreements", agreed),
    ),
  ],
  "rsd_step.recorded": (details, words) => step(details, words),
  "asylum_step.recorded": (details, words) => step(details, words),
  "asylum_attempt.recorded": ({ placeName, place, witnesses, proof, bars }, { say, wordsOf }) => [
    ...line([placeName, place].find((known) => typeof known === "string")),
    ...line(
      typeof witnesses === "string" && say("witnesses", { who: witnesses }),
      typeof proof === "string" && say("proof", { what: proof }),
      Array.isArray(bars) && say("bars_learned", { bars: wordsOf("extradition_bars", bars) }),
    ),
  ],
  "extradition_request.recorded": (details, words) => request(details, words),
  "extradition_step.recorded": ({ bars, ...details }, words) => {
    const { step, endsOn, outOfOrder, why } = details;
    const { say, day, wordsOf } = words;
    return [
      ...line(
        typeof endsOn === "string" &&
          say(step === "surrender_set" ? "set_for" : "until", { when: day(endsOn) }),
        Array.isArray(bars) && say("bars_learned", { bars: wordsOf("extradition_bars", bars) }),
      ),
      ...line(outOfOrder === true && typeof why === "string" && say("out_of_order", { why })),
      ...request(details, words),
    ];
  },
  "removal_step.recorded": (details, words) => step(details, words),
  "criminal_step.recorded": (details, words) => {
    const { country, charges } = details;
    const { say, countryNamed } = words;
    return [
      ...line(
        typeof country === "string" && say("in_country", { country: countryNamed(country) }),
        typeof charges === "string" && say("charged_with", { what: charges }),
      ),
      ...step(details, words),
    ];
  },
  "solution_step.recorded": (details, words) => [
    ...line(
      typeof details.priority === "string" &&
        words.say("priority", { priority: words.word("submission_priorities", details.priority) ?? "" }),
    ),
    ...step(details, words),
  ],
  "interim_measure.recorded": (details, words) => complaint(details, words),
  "interim_measure_step.recorded": (details, words) => complaint(details, words),
  "specific_need.recorded": ({ need }, { code }) => line(code("specific_needs", need)),
  "relation.added": ({ kind, toNumber }, { say, word }) =>
    line(say("related_as", { kind: word("relation_kinds", kind) ?? "" }), toNumber),
  "connected_person.added": ({ kind, country, known }, { say, word, countryNamed }) =>
    line(
      say("related_as", { kind: word("relation_kinds", kind) ?? "" }),
      typeof country === "string" && countryNamed(country),
      Array.isArray(known) && known.length > 0 && say("sealed_parts", { parts: partsOf(known, say) }),
    ),
  "risk.overridden": ({ riskLevel, riskBefore, until, finding }, { say, word, day }) =>
    line(
      typeof riskLevel === "string" &&
        say(finding === "set" ? "risk_set" : "risk_again", {
          level: word("risk_levels", riskLevel) ?? "",
          before: word("risk_levels", riskBefore) ?? "",
        }),
      typeof until === "string" && say("until", { when: day(until) }),
    ),
  "household.left": ({ householdPlace }, { word }) => line(word("household_places", householdPlace)),
  "clock.added": ({ what, kind, dueAt, dueOn, setBy }, { root, say, day, moment }) => [
    ...line(what),
    ...line(
      typeof kind === "string" && root(`clocks.kinds.${kind}` as never),
      typeof dueOn === "string" ? day(dueOn) : typeof dueAt === "string" && moment(dueAt),
      typeof setBy === "string" && say("set_by", { who: setBy }),
    ),
  ],
  "clock.extended": (details, words) => clockChanged(details, words),
  "clock.stopped": (details, words) => clockChanged(details, words),
  "clock.restarted": (details, words) => clockChanged(details, words),
  "clock.lapsed": (details, words) => clockChanged(details, words),
  "rule.switched": ({ rule, citation, period, sourceTitle, sourceUrl, readOn, why }, { say, day }) => [
    ...line(citation, rule),
    ...line(
      typeof sourceTitle === "string" && say("read_in", { what: sourceTitle }),
      sourceUrl,
      typeof readOn === "string" && say("read_on", { when: day(readOn) }),
    ),
    ...line(typeof period === "string" && say("own_period", { period }), why),
  ],
  "household.joined": ({ householdPlace }, { word }) => line(word("household_places", householdPlace)),
  "detention.ended": ({ afterwards, place }, { say, word }) =>
    line(say("afterwards", { where: word("whereabouts", afterwards) ?? "" }), place),
  "household.place_changed": ({ householdPlace, placeBefore }, { say, word }) =>
    line(
      say("place_was", {
        place: word("household_places", householdPlace) ?? "",
        before: word("household_places", placeBefore) ?? "",
      }),
    ),
  "entry.corrected": (details, words) => changes(details, words),
};

/** That it is privileged; and where its words are not there, why not. */
const privileged = (details: Details, say: Wording["say"]) => {
  if (details.privileged !== true) return undefined;
  if (details.notPrinted === true) return say("privileged_not_printed");
  return say(typeof details.text === "string" ? "privileged" : "privileged_sealed");
};

/** What each field says now, and what it said before. */
const changes = ({ was, is }: Details, { change }: Wording): string[] => {
  const before = (was ?? {}) as Details;
  return Object.entries((is ?? {}) as Details).flatMap(
    ([field, value]) => change(field, before[field], value) ?? [],
  );
};

/** How UNHCR decides, until when a certificate is valid, what it forbids, and why a step is recorded out of order. */
const step = (
  { modality, endsOn, outOfOrder, why, bars }: Details,
  { say, word, day, wordsOf }: Wording,
): string[] => [
  ...line(
    word("rsd_modalities", modality),
    typeof endsOn === "string" && say("valid_until", { when: day(endsOn) }),
    Array.isArray(bars) && say("bars_learned", { bars: wordsOf("extradition_bars", bars) }),
  ),
  ...line(outOfOrder === true && typeof why === "string" && say("out_of_order", { why })),
];

/** Against which state a complaint is, and under which number it is registered there. */
const complaint = (details: Details, words: Wording): string[] => {
  const { against, number } = details;
  const { say, countryNamed } = words;
  return [
    ...line(
      typeof against === "string" && say("against", { state: countryNamed(against) }),
      typeof number === "string" && say("complaint_number", { number }),
    ),
    ...step(details, words),
  ];
};

/** Which limit, what it ends now, why and who decided it; of a duty that was not kept, since when somebody is held without ground. */
const clockChanged = (details: Details, { root, say, day, moment }: Wording): string[] => {
  const { ends, citation, before, dueAt, dueOn, why, decidedBy } = details;
  return [
    ...line(
      typeof ends === "string" && root(`clocks.ends.${ends}` as never, { order: "any" } as never),
      citation,
    ),
    ...line(heldBeyondWords(details, { say, moment })),
    ...line(
      typeof dueOn === "string"
        ? say("new_end", { when: day(dueOn) })
        : typeof dueAt === "string" && say("new_end", { when: moment(dueAt) }),
      typeof dueAt === "string" && typeof before === "string" && say("before_end", { when: moment(before) }),
    ),
    ...line(why, typeof decidedBy === "string" && say("decided_by", { who: decidedBy })),
  ];
};

/** Since when somebody was held without ground, and until when, where that was over. */
function heldBeyondWords(
  { heldBeyond, since, until, sinceAtLatest, untilAtEarliest }: Details,
  { say, moment }: Pick<Wording, "say" | "moment">,
): string | undefined {
  if (heldBeyond !== true || typeof since !== "string") return undefined;
  const latest = sinceAtLatest === true ? "yes" : "no";
  const earliest = untilAtEarliest === true ? "yes" : "no";
  return typeof until === "string"
    ? say("held_from", { from: moment(since), until: moment(until), latest, earliest })
    : say("held_since", { when: moment(since), latest });
}

/** What somebody is charged with, on what the authorities rely, and what forbids it. */
const request = (details: Details, { say, wordsOf }: Wording): string[] => {
  const { charges, articles, politicalOffence, bars, treaty, assurances, assurancesWorth } = details;
  const said = (key: "charged_with" | "articles" | "treaty" | "assurances" | "worth", what: unknown) =>
    typeof what === "string" && say(key, { what });
  return [
    ...line(said("charged_with", charges)),
    ...line(
      said("articles", articles),
      (politicalOffence === "yes" || politicalOffence === "no") &&
        say(politicalOffence === "yes" ? "political" : "not_political"),
    ),
    ...line(
      Array.isArray(bars) && bars.length > 0 && say("bars", { bars: wordsOf("extradition_bars", bars) }),
    ),
    ...line(said("treaty", treaty)),
    ...line(said("assurances", assurances)),
    ...line(said("worth", assurancesWorth)),
  ];
};

/** What the vault knows of somebody, never what it is. */
const partsOf = (known: unknown[], say: Wording["say"]): string =>
  (["name", "where", "phone", "fate"] as const)
    .filter((part) => known.includes(part))
    .map((part) => say(`sealed_part.${part}`))
    .join(", ");

/** With what outcome, and who asked it of whoever approved or refused it. */
const closing = ({ outcome, askedBy }: Details, { say, word }: Wording): string[] =>
  line(
    word("closing_outcomes", outcome),
    typeof askedBy === "string" && askedBy !== "" && say("asked_by", { who: askedBy }),
  );

const line = (...parts: unknown[]): string[] => {
  const said = parts.filter((part) => typeof part === "string" && part !== "");
  return said.length > 0 ? [said.join(" · ")] : [];
};

/** In which list of words the codes of a field stand. */
const LISTS: Record<string, string> = {
  ground: "detention_grounds",
  captor: "captors",
  custodyStage: "custody_stages",
  ended: "detention_ends",
  outcome: "contact_outcomes",
  whereabouts: "whereabouts",
  mandate: "mandates",
  permit: "permit_states",
  result: "hearing_results",
  examination: "medical_examinations",
  attempt: "asylum_attempts",
  ageBand: "age_bands",
  sex: "sexes",
  wayIn: "ways_in",
  grounds: "convention_grounds",
  profile: "profiles",
};

/** Whose values are codes of countries. */
const COUNTRIES = new Set(["countryOfOrigin", "countryOfAsylum", "route"]);

/** What is derived from another field, or only bound up with it, is not said twice. */
const DERIVED = new Set([
  "takenFrom",
  "takenTo",
  "takenPrecision",
  "takenAbout",
  "endedTo",
  "jurisdiction",
  "timeZone",
]);

async function wording(telling: Telling) {
  const [say, fields, lists, root] = [
    await getTranslations("history.facts"),
    await getTranslations("fields"),
    await getTranslations("words"),
    await getTranslations(),
  ];
  const word = (list: string, code: unknown): string | undefined => {
    const key = `${list}.${String(code)}`;
    return lists.has(key as never) ? lowered(lists(key as never), telling.locale) : undefined;
  };
  /** A code of UNHCR's stands before its words. */
  const code = (list: string, one: unknown): string | undefined =>
    lists.has(`${list}.${one}` as never) ? `${one} ${lists(`${list}.${one}` as never)}` : undefined;
  /** What a command has made a task of, for a reason that is recorded. */
  const demanded = ({ demand, bars, careOf }: Details): string | undefined => {
    const { household } = (careOf ?? {}) as { household?: unknown };
    if (typeof household === "string") return root("cases.tasks.care_of", { household });
    return typeof demand === "string" && Array.isArray(bars)
      ? root("cases.tasks.demand", { demand, bars: wordsOf("extradition_bars", bars) })
      : undefined;
  };
  const wordsOf = (list: string, codes: unknown[]) =>
    codes.flatMap((one) => word(list, one) ?? []).join(", ");
  const countryNamed = (country: string) => countryName(country, telling.locale);
  const day = (date: string) => sayDate(date, telling);
  const moment = (iso: string) => sayInstant(new Date(iso), telling);
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return say("nothing");
    if (Array.isArray(value)) return value.map((one) => shown(field, one)).join(", ");
    if (COUNTRIES.has(field)) return countryNamed(String(value));
    if (field === "language") return languageName(String(value), telling.locale);
    if (typeof value === "string" && INSTANT.test(value)) return moment(value);
    if (typeof value === "string" && CIVIL_DAY.test(value)) return day(value);
    if (typeof value === "string")
      return word(LISTS[field] ?? "", value) ?? (field === "placeId" ? say("another_place") : value);
    if (typeof value !== "object") return String(value);
    const { key, params } = sayWhen(whenFrom(value), telling);
    return root(key as never, params as never);
  };
  const change = (field: string, was: unknown, is: unknown): string | undefined => {
    if (DERIVED.has(field)) return undefined;
    const name = fields.has(field as never) ? fields(field as never) : field;
    return say("change", { field: name, is: shown(field, is), was: shown(field, was) });
  };
  return { root, countryNamed, say, word, wordsOf, code, day, moment, demanded, change };
}

const CIVIL_DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

const whenFrom = (value: unknown): When => {
  const { earliest, latest, ...rest } = value as When;
  return { ...rest, earliest: new Date(earliest), latest: new Date(latest) };
};
