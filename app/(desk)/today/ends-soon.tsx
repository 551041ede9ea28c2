import { getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import type { ClockWords } from "#components/cases/countdown.tsx";
import { hearingWords } from "#components/cases/hearing-words.ts";
import { Panel } from "#components/ui/panel.tsx";

const SHOWN = 8;

/** What ends next: over first, then by moment, whatever the kind; a silence alarm is one of them, and a hearing that is set. */
export async function EndsSoon({ today, all }: { today: Today; all: boolean }) {
  const { limits, hearings, asOf } = today;
  const say = await getTranslations("today");
  const total = limits.total + hearings.length;
  const rows: { at: Date; words: ClockWords }[] = [];
  for (const limit of limits.items) rows.push({ at: limit.clock.dueAt, words: await limitRow(limit, asOf) });
  for (const hearing of hearings) rows.push({ at: hearing.at, words: await hearingRow(hearing, asOf) });
  rows.sort((one, other) => one.at.getTime() - other.at.getTime());
  const shown = all ? rows : rows.slice(0, SHOWN);
  const more = { label: say("all", { count: total }), href: "/today?show=limits" };
  return (
    <Panel title={say("ends")} count={total} more={total > shown.length ? more : undefined}>
      {shown.length === 0 ? (
        <p className="empty">{say("ends_none")}</p>
      ) : (
        <ClocksNow clocks={shown.map(({ words }) => words)} />
      )}
      <p className="panel-foot">{say("computed")}</p>
    </Panel>
  );
}

async function limitRow(limit: Today["limits"]["items"][number], now: Date): Promise<ClockWords> {
  const { clock, caseNumber, pseudonym } = limit;
  const words = await clockWords(clock, { now, caseNumber, pseudonym });
  return { ...(await onToday(limit, words)), key: `${caseNumber}|${clock.key}`, notes: undefined };
}

const hearingRow = async (hearing: Today["hearings"][number], now: Date) =>
  onToday(hearing, await hearingWords(hearing, now));

/** Whose nobody's file it is, and the way to it. */
async function onToday(
  { caseNumber, pseudonym, unassigned }: { caseNumber: string; pseudonym: string; unassigned: boolean },
  words: ClockWords,
): Promise<ClockWords> {
  const say = await getTranslations("today");
  const open = { label: say("open_file", { pseudonym }), href: `/cases/${caseNumber}` };
  const nobodys = unassigned ? [{ words: say("unassigned") }] : [];
  return { ...words, marks: [...nobodys, ...(words.marks ?? [])], acts: [...(words.acts ?? []), open] };
}
