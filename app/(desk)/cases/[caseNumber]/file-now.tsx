import { getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import { ClocksNow } from "#components/cases/clocks-now.tsx";
import type { ClockWords } from "#components/cases/countdown.tsx";
import { AsOf } from "#components/ui/as-of.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Panel } from "#components/ui/panel.tsx";

const MOST = 4;

/** What ends next: overdue on top, then by moment, whoever must move. */
export async function FileNow({ file: { caseNumber, clocks, may, now, office } }: { file: ShownCase }) {
  const say = await getTranslations("cases.file");
  const running = clocks
    .filter(({ state }) => state === "running")
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const words = await Promise.all(
    running.slice(0, MOST).map((clock) => clockWords(clock, { now, ...(may.record && { caseNumber }) })),
  );
  const all = { label: say("all_limits", { count: clocks.length }), href: `/cases/${caseNumber}/clocks` };
  return (
    <Panel title={say("now")} {...(clocks.length > 0 && { more: all })}>
      {words.length > 0 ? <ClocksNow clocks={eachActOnce(words)} /> : <Empty sentence={say("no_limit")} />}
      <p className="panel-foot">
        <AsOf at={now} zone={office.timeZone} href={`/cases/${caseNumber}`} />
      </p>
    </Panel>
  );
}

/** What is to be done for several limits, such as giving the exact time, is offered beside the first of them. */
function eachActOnce(clocks: ClockWords[]): ClockWords[] {
  const offered = new Set<string>();
  return clocks.map((clock) => ({
    ...clock,
    acts: clock.acts?.filter(({ href, label, once }) => {
      const act = once ? label : href;
      return !offered.has(act) && offered.add(act);
    }),
  }));
}
