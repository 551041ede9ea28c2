import type { ShownCase } from "#casework/cases/show-case.ts";
import { clockWords } from "#components/cases/clock-words.ts";
import type { ClockWords } from "#components/cases/countdown.tsx";
import { hearingWords } from "#components/cases/hearing-words.ts";

const MOST = 4;

/** The four things of a file that come next, by their moment: limits that run, and hearings that are set. */
export async function endsNext(file: ShownCase): Promise<ClockWords[]> {
  const { caseNumber, clocks, coming, may, now, office } = file;
  const limits = clocks
    .filter(({ state }) => state === "running")
    .map((clock) => ({
      at: clock.dueAt,
      inWords: () => clockWords(clock, { now, ...(may.record && { caseNumber }) }),
    }));
  const hearings = coming.map((hearing) => ({
    at: hearing.at,
    inWords: () => hearingWords({ ...hearing, timeZone: office.timeZone }, now),
  }));
  const next = [...limits, ...hearings].sort((one, other) => one.at.getTime() - other.at.getTime());
  return eachActOnce(await Promise.all(next.slice(0, MOST).map(({ inWords }) => inWords())));
}

/** What is to be done for several limits, such as giving the exact time, is offered beside the first of them. */
function eachActOnce(rows: ClockWords[]): ClockWords[] {
  const offered = new Set<string>();
  return rows.map((row) => ({
    ...row,
    acts: row.acts?.filter(({ href, label, once }) => {
      const act = once ? label : href;
      return !offered.has(act) && offered.add(act);
    }),
  }));
}
