import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { entryAddress } from "#components/cases/entry-address.ts";
import { lowered } from "#components/cases/lowered.ts";
import { statusWords } from "#components/cases/status-words.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { Unfold } from "#components/ui/unfold.tsx";
import type { DeclaredProcedure } from "#domain/procedures/machines.ts";
import { movedTo } from "#domain/procedures/may-follow.ts";
import type { SafeWay } from "#domain/vocabulary/safe-ways.ts";
import { sayDate, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";

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
  if (known + file.extraditions.length + openNotices(file).length === 0)
    return acts ? [{ term: say("procedures"), source: acts }] : [];
  return [
    {
      term: say("procedures"),
      value: (
        <>
          {await stand(file, telling)}
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

/** "RSD: recognised · State asylum: registration refused twice · Extradition: request received" */
async function stand(file: ShownCase, telling: Telling): Promise<string> {
  const { procedures, extraditions, now, office } = file;
  const { locale } = telling;
  const [say, words] = [await getTranslations("cases.file"), await getTranslations("words")];
  const last = (kind: DeclaredProcedure, steps: { step: string }[]) => {
    const names = steps.map(({ step }) => step);
    const step = movedTo(kind, names) ?? names.at(-1);
    return step && lowered(words(`steps.${kind}.${step}` as never), locale);
  };
  const rsd = last("rsd", procedures.rsd);
  const asylum = last("state_asylum", procedures.stateAsylum);
  const asked = extraditions[0]?.last?.step;
  const extradition = asked
    ? lowered(words(`steps.extradition.${asked}` as never), locale)
    : await wantedSince(file, telling);
  const { state } = await statusWords(procedures.protection, { now, timeZone: office.timeZone });
  const removal = last("removal", procedures.removal);
  const criminal = last("criminal", procedures.criminal);
  const ways = procedures.ways.map(({ way, priority, steps }) =>
    say("way_now", {
      way: way ? words(`safe_ways.${way}`) : "",
      step: last("safe_way_out", steps) ?? "",
      known: priority ? "yes" : "no",
      priority: priority ? lowered(words(`submission_priorities.${priority}`), locale) : "",
    }),
  );
  return [
    rsd && say("rsd_now", { step: rsd }),
    asylum ? say("asylum_now", { step: asylum }) : procedures.attempts.length > 0 && state.words,
    extradition && say("extradition_now", { step: extradition }),
    removal && say("removal_now", { step: removal }),
    criminal && say("criminal_now", { step: criminal }),
    ...ways,
  ]
    .filter(Boolean)
    .join(" · ");
}

const openNotices = ({ wanted }: ShownCase) => wanted.filter(({ open }) => open);

/** Before any state has asked for the person: "wanted notice 4 July" */
async function wantedSince(file: ShownCase, telling: Telling): Promise<string | undefined> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  const [notice] = openNotices(file);
  if (!notice) return undefined;
  const { key, params } = sayWhen(notice.since, telling);
  return say("wanted_step", {
    known: notice.since.precision === "unknown" ? "no" : "yes",
    when: root(key as never, params as never),
  });
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
    ...of("criminal", procedures.criminal),
    ...procedures.ways.flatMap(({ way, steps }) => of("safe_way_out", steps, way)),
    ...complaints.flatMap(({ steps }) => of("interim_measures", steps)),
  ];
}
