import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { entryAddress } from "#components/cases/entry-address.ts";
import { lowered } from "#components/cases/lowered.ts";
import { Procedure } from "#components/cases/procedure.tsx";
import type { Fact } from "#components/ui/facts.tsx";
import { Unfold } from "#components/ui/unfold.tsx";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import type { SafeWay } from "#domain/vocabulary/safe-ways.ts";
import { sayDate, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import { standings } from "./procedures-standing.ts";

/** How each procedure stands; below it the entries that prove both statuses, and every step. */
export async function proceduresFact(file: ShownCase): Promise<Fact[]> {
  const { procedures, office, now, may, caseNumber } = file;
  const { attempts } = procedures;
  const say = await getTranslations("cases.file");
  const telling: Telling = { locale: await getLocale(), timeZone: office.timeZone, now };
  const known = stepsOf(file).length + attempts.length;
  const here = `/cases/${caseNumber}`;
  const acts = may.record && (
    <span className="acts">
      <a href={`${here}/rsd-steps/new`}>{say("rsd_step")}</a>
      <a href={`${here}/asylum-attempts/new`}>{say("asylum_attempt")}</a>
      <a href={`${here}/asylum-steps/new`}>{say("asylum_step")}</a>
    </span>
  );
  if (known + file.extraditions.length + file.wanted.filter(({ open }) => open).length === 0)
    return acts ? [{ term: say("procedures"), source: acts }] : [];
  return [
    {
      term: say("procedures"),
      value: (
        <>
          <span className="badges">
            {(await standings(file, telling)).map(({ stands, words }) => (
              <Procedure key={words} stands={stands} words={words} />
            ))}
          </span>
          {known > 0 && (
            <div className="unfolds">
              <Unfold closed={say("all_steps", { count: known })} open={say("fewer_steps")} />
              <ul className="folded">{await allSteps(file, telling)}</ul>
            </div>
          )}
        </>
      ),
      source: (
        <>
          {await proven(file)}
          {acts}
        </>
      ),
    },
  ];
}

/** The entries of the certificates, or of the steps that made the statuses. */
async function proven({ caseNumber, procedures: { provenBy } }: ShownCase): Promise<ReactNode> {
  const say = await getTranslations("cases.file");
  const links = (["unhcr", "state"] as const).flatMap((by) => {
    const entry = provenBy[by];
    return entry === undefined ? [] : [{ by, entry }];
  });
  if (links.length === 0) return null;
  return (
    <span className="acts">
      {links.map(({ by, entry }) => (
        <a key={by} href={entryAddress(caseNumber, entry)}>
          {say("proven_by", { by, number: String(entry) })}
        </a>
      ))}
    </span>
  );
}

async function allSteps(file: ShownCase, telling: Telling): Promise<ReactNode[]> {
  const { caseNumber, procedures } = file;
  const [say, words, root] = [
    await getTranslations("cases.file"),
    await getTranslations("words"),
    await getTranslations(),
  ];
  const steps = stepsOf(file).map(({ of, way, step, ...one }) => ({
    ...one,
    procedure: way ? words(`safe_ways.${way}`) : words(`procedures.${of}`),
    what: lowered(words(`steps.${of}.${step}` as never), telling.locale),
  }));
  const attempts = procedures.attempts.map(({ outcome, ...one }) => ({
    ...one,
    procedure: words("procedures.state_asylum"),
    what: lowered(words(`asylum_attempts.${outcome}`), telling.locale),
    endsOn: null,
    outOfOrder: false,
  }));
  const whenSaid = (when: When) => {
    const { key, params } = sayWhen(when, telling);
    return root(key as never, params as never);
  };
  return [...steps, ...attempts]
    .toSorted((one, other) => one.when.latest.getTime() - other.when.latest.getTime())
    .map(({ id, procedure, what, when, endsOn, outOfOrder, entry }) => (
      <li key={id}>
        {[
          say("step_line", { procedure, what, when: whenSaid(when) }),
          endsOn && say("step_valid", { day: sayDate(endsOn, telling) }),
          outOfOrder && say("step_out_of_order"),
        ]
          .filter(Boolean)
          .join(", ")}
        {entry !== undefined && (
          <>
            {" · "}
            <a href={entryAddress(caseNumber, entry)}>{say("step_entry", { number: String(entry) })}</a>
          </>
        )}
      </li>
    ));
}

/** Every step but those of extraditions, which have entries of their own beside the request. */
function stepsOf({ procedures, complaints }: ShownCase) {
  const of = <S extends object>(of: DeclaredProcedure, steps: S[], way: SafeWay | null = null) =>
    steps.map((one) => ({ ...one, of, way }));
  return [
    ...of("rsd", procedures.rsd),
    ...of("state_asylum", procedures.stateAsylum),
    ...of("removal", procedures.removal),
    ...procedures.criminalCases.flatMap(({ steps }) => of("criminal", steps)),
    ...procedures.ways.flatMap(({ way, steps }) => of("safe_way_out", steps, way)),
    ...complaints.flatMap(({ steps }) => of("interim_measures", steps)),
  ];
}
