import type { ReactNode } from "react";
import { Badge } from "../ui/badge.tsx";
import { CLOCK_LOOKS } from "./clock-looks.ts";
import type { Passing } from "./renewed.ts";

export type ClockLevel = "running" | "soon" | "now" | "over" | "stopped";

/** What an element carries whose amount is renewed each minute. */
export interface Ticks {
  until: string;
  /** What it is called once it has passed. */
  passing?: Passing;
  /** Minutes before the end from which it is soon, and now, where that is not the usual. */
  warn?: string;
}

export const ticking = (ticks: Ticks | undefined) =>
  ticks && { "data-until": ticks.until, "data-passing": ticks.passing, "data-warn": ticks.warn };

/** A time limit in words, ready to be shown in a row or in Now. */
export interface ClockWords {
  key: string;
  level: ClockLevel;
  /** "19 h", "Overdue", "2 days" */
  amount: string;
  /** Under the amount in Now: "by 14 h" */
  amountMore?: string;
  /** "They must", "We must", "Runs out" */
  whose: string;
  /** "Release, or a court's order (none recorded)" */
  what: string;
  /** "by Tue 8 July, 16:10" */
  by?: string;
  /** Of what is counted in hours the moment itself, to which a script counts down. */
  ticks?: Ticks;
  /** "last: brother, Sat 18:30" */
  latest?: string;
  /** "by the police record: Tue 8 July, 20:40"; "12 h before the 72 h end"; "computed, not legal advice" */
  notes?: string[];
  /** "possible", "not checked by a lawyer", "at the earliest" */
  marks?: { words: string; dashed?: boolean }[];
  /** Only what is to be done now: "Record a contact". Beside several limits of one file some is offered once. */
  acts?: { label: string; href: string; once?: true }[];
  /** Read aloud: "They must: release …; 31 hours left, by Tuesday 8 July 16:10 Almaty time" */
  label?: string;
}

/** First line of a table's cell. The second is `clockSecond`. */
export function Countdown({
  clock,
}: {
  clock: Pick<ClockWords, "level" | "amount" | "amountMore" | "what" | "ticks">;
}): ReactNode {
  return (
    <>
      <HowNear clock={clock} /> {clock.what}
    </>
  );
}

/** How near an end is, alone: where what ends stands in a column of its own. */
export function HowNear({
  clock,
}: {
  clock: Pick<ClockWords, "level" | "amount" | "amountMore" | "ticks">;
}): ReactNode {
  const look = CLOCK_LOOKS[clock.level];
  const amount = clock.amountMore ? `${clock.amount} ${clock.amountMore}` : clock.amount;
  if (!look)
    return (
      <bdi className="how-near" {...ticking(clock.ticks)}>
        {amount}
      </bdi>
    );
  return (
    <Badge tone={look.tone} icon={look.icon} data={ticking(clock.ticks)}>
      {amount}
    </Badge>
  );
}

/** "They must · by Tue 8 July, 04:10" */
export function clockSecond({ whose, by }: ClockWords): string {
  return by ? `${whose} · ${by}` : whose;
}
