import { getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import type { ClockWords } from "#components/cases/countdown.tsx";
import { Panel } from "#components/ui/panel.tsx";

/** What ends next: over first, then by moment, whatever the kind; a silence alarm is one of them. */
export async function EndsSoon({ today: { limits, asOf } }: { today: Today }) {
  const say = await getTranslations("today");
  const hidden = limits.total > limits.items.length;
  const rows: ClockWords[] = [];
  for (const limit of limits.items) rows.push(await rowOf(limit, asOf));
  return (
    <Panel
      title={say("ends")}
      count={limits.total}
      more={hidden ? { label: say("all", { count: limits.total }), href: "/today?show=limits" } : undefined}
    >
      {rows.length === 0 ? <p className="empty">{say("ends_none")}</p> : <ClocksNow clocks={rows} />}
      <p className="panel-foot">{say("computed")}</p>
    </Panel>
  );
}

async function rowOf(
  { clock, caseNumber, pseudonym, unassigned }: Today["limits"]["items"][number],
  now: Date,
) {
  const say = await getTranslations("today");
  const words = await clockWords(clock, { now, caseNumber, pseudonym });
  const open = { label: say("open_file", { pseudonym }), href: `/cases/${caseNumber}` };
  const nobodys = unassigned ? [{ words: say("unassigned") }] : [];
  return {
    ...words,
    key: `${caseNumber}|${clock.key}`,
    notes: undefined,
    marks: [...nobodys, ...(words.marks ?? [])],
    acts: [...(words.acts ?? []), open],
  };
}
