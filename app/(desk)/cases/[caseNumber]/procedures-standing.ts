import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { lowered } from "#components/cases/lowered.ts";
import { statusWords } from "#components/cases/status-words.ts";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { movedTo } from "#domain/procedures/may-follow.ts";
import { type Stands, standsAfter } from "#domain/procedures/stands.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";

export type Standing = { stands: Stands; words: string };
type Step = { step: string; when: When };

/** How each procedure stands, in words and with the day of its last step: "RSD: recognised 12 June", "Extradition: wanted notice 4 July". */
export async function standings(file: ShownCase, telling: Telling): Promise<Standing[]> {
  const { rsd, stateAsylum, removal } = file.procedures;
  return [
    ...(await ofSteps("rsd", rsd, telling)),
    ...(stateAsylum.length > 0
      ? await ofSteps("state_asylum", stateAsylum, telling)
      : await ofAttempts(file)),
    ...(await ofExtraditions(file, telling)),
    ...(await ofSteps("removal", removal, telling)),
    ...(await ofCriminalCases(file, telling)),
    ...(await ofComplaints(file, telling)),
    ...(await ofWays(file, telling)),
  ];
}

async function ofSteps(
  kind: DeclaredProcedure,
  steps: readonly Step[],
  telling: Telling,
  name?: string,
): Promise<Standing[]> {
  const names = steps.map(({ step }) => step);
  const moved = movedTo(kind, names) ?? names.at(-1);
  const last = steps.findLast(({ step }) => step === moved);
  if (!last) return [];
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words")];
  const step = lowered(words(`steps.${kind}.${last.step}` as never), telling.locale);
  const said = say("procedure_now", {
    procedure: name ?? words(`procedures.${kind}`),
    step,
    ...(await whenWords(last.when, telling)),
  });
  return [{ stands: standsAfter(kind, names), words: said }];
}

/** Asked, and not taken: that is nothing which runs. */
async function ofAttempts({ procedures, now, office }: ShownCase): Promise<Standing[]> {
  if (procedures.attempts.length === 0) return [];
  const { state } = await statusWords(procedures.protection, { now, timeZone: office.timeZone });
  return [{ stands: "open", words: state.words }];
}

/** The open ones, else the last; before any, that a state has declared them wanted. */
async function ofExtraditions({ extraditions, wanted }: ShownCase, telling: Telling): Promise<Standing[]> {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words")];
  const shown = extraditions.filter(({ open }, at) => open || at === 0);
  if (shown.length > 0)
    return Promise.all(
      shown.map(async ({ requestingState: state, last, steps }) => ({
        stands: standsAfter(
          "extradition",
          steps.map(({ step }) => step),
        ),
        words: say("procedure_now", {
          procedure: named(
            words("procedures.extradition"),
            shown.length > 1 && state ? countryName(state, telling.locale) : undefined,
          ),
          step: last ? lowered(words(`steps.extradition.${last.step}` as never), telling.locale) : "",
          ...(await whenWords(last?.when, telling)),
        }),
      })),
    );
  const notice = wanted.find(({ open }) => open);
  if (!notice) return [];
  const when = await whenWords(notice.since, telling);
  return [
    {
      stands: "open",
      words: say("procedure_now", {
        procedure: words("procedures.extradition"),
        step: say("wanted_step"),
        ...when,
      }),
    },
  ];
}

async function ofCriminalCases({ procedures: { criminalCases } }: ShownCase, telling: Telling) {
  const words = await getTranslations("words.procedures");
  const all = criminalCases.map(({ country, steps }) =>
    ofSteps(
      "criminal",
      steps,
      telling,
      named(words("criminal"), country && countryName(country, telling.locale)),
    ),
  );
  return (await Promise.all(all)).flat();
}

async function ofComplaints({ complaints }: ShownCase, telling: Telling): Promise<Standing[]> {
  const [words, bodies] = [
    await getTranslations("words.procedures"),
    await getTranslations("words.treaty_bodies"),
  ];
  const all = complaints.map(({ body, steps }) =>
    ofSteps(
      "interim_measures",
      steps,
      telling,
      named(words("interim_measures"), complaints.length > 1 && body ? bodies(body) : undefined),
    ),
  );
  return (await Promise.all(all)).flat();
}

async function ofWays({ procedures: { ways } }: ShownCase, telling: Telling): Promise<Standing[]> {
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words")];
  const all = ways.map(({ way, priority, steps }) =>
    ofSteps(
      "safe_way_out",
      steps,
      telling,
      say("way_named", {
        way: way ? words(`safe_ways.${way}`) : words("procedures.safe_way_out"),
        known: priority ? "yes" : "no",
        priority: priority ? lowered(words(`submission_priorities.${priority}`), telling.locale) : "",
      }),
    ),
  );
  return (await Promise.all(all)).flat();
}

/** "Criminal case, Uzbekistan" */
const named = (procedure: string, which: string | undefined): string =>
  which ? `${procedure}, ${which}` : procedure;

async function whenWords(when: When | undefined, telling: Telling) {
  if (!when || when.precision === "unknown") return { known: "no", when: "" };
  const { key, params } = sayWhen(when, telling);
  return { known: "yes", when: (await getTranslations())(key as never, params as never) };
}
