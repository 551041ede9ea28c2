import { getLocale, getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { caseClocks } from "#casework/cases/case-clocks.ts";
import { clockAddress } from "#components/cases/clock-address.ts";
import { clockNotes } from "#components/cases/clock-notes.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import { AsOf } from "#components/ui/as-of.tsx";
import { Back } from "#components/ui/back.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { BY_HAND } from "#domain/clocks/by-hand.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { sayComputation } from "#domain/clocks/say-computation.ts";
import { mayChange } from "#domain/clocks/silence.ts";
import { page } from "../../../../answer.tsx";

/** All time limits of a file, each with its computation; those that were stopped below. */
export default page<{ caseNumber: string }>(async ({ params }) => {
  const actor = await currentActor();
  const { caseNumber, pseudonym, clocks, now, timeZone } = await caseClocks(actor, params);
  const say = await getTranslations("cases.limits");
  const records = actor.roles.includes("caseworker") || actor.roles.includes("supervisor");
  const supervise = actor.roles.includes("supervisor");
  const said = { now, supervise, ...(records && { caseNumber }) };
  const [running, stopped] = [clocks.filter(isRunning), clocks.filter((clock) => !isRunning(clock))];
  return (
    <div className="stack">
      <TabTitle words={caseNumber} />
      <Back label={pseudonym} href={`/cases/${caseNumber}`} />
      <PageHead
        title={say("title", { pseudonym })}
        end={records && <Button href={`/cases/${caseNumber}/clocks/new`}>{say("add")}</Button>}
        beside={<AsOf at={now} zone={timeZone} href={`/cases/${caseNumber}/clocks`} />}
      />
      <p>{say("lead")}</p>
      <Panel title={say("running")} count={running.length}>
        {running.length > 0 ? (
          <Limits clocks={running} said={said} />
        ) : (
          <Empty sentence={say("none_running")} />
        )}
      </Panel>
      {stopped.length > 0 && (
        <Panel title={say("stopped")} count={stopped.length}>
          <Limits clocks={stopped} said={said} />
        </Panel>
      )}
    </div>
  );
});

const isRunning = ({ state }: Clock) => state === "running";

type Reader = { now: Date; supervise: boolean; caseNumber?: string };

async function Limits({ clocks, said }: { clocks: Clock[]; said: Reader }) {
  const [locale, say, limits, clocksSay] = [
    await getLocale(),
    await getTranslations(),
    await getTranslations("cases.limits"),
    await getTranslations("clocks"),
  ];
  const words = clocks
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
    .map(async (clock) => {
      const { key, params } = sayComputation(clock, { now: said.now, locale });
      const computation = say(key as never, params as never).replace(/\.$/, "");
      const words = await clockWords(clock, said);
      const href = `/cases/${said.caseNumber}/clocks/${clockAddress(clock.key)}/changes/new`;
      const change = mayChange(clock, said) ? [{ label: clocksSay("acts.change"), href }] : [];
      return {
        ...words,
        acts: said.caseNumber === undefined ? undefined : [...(words.acts ?? []), ...change],
        notes: [
          computation,
          ...clockNotes(clock, { now: said.now, locale, timeZone: clock.timeZone }, clocksSay),
          ...(clock.rule === BY_HAND
            ? [limits("set_by_hand")]
            : [limits("rule", { rule: clock.rule }), say("clocks.not_advice")]),
        ],
      };
    });
  return <ClocksNow clocks={await Promise.all(words)} />;
}
