import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "../ui/badge.tsx";
import type { IconName } from "../ui/icon-names.ts";

export type ClockLevel = "running" | "soon" | "now" | "over" | "stopped";

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
  /** The moment itself, which a script may count down to. */
  until?: string;
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

const looks: Partial<Record<ClockLevel, { tone: BadgeTone; icon: IconName }>> = {
  soon: { tone: "warning", icon: "clock" },
  now: { tone: "danger", icon: "alarm-clock" },
  over: { tone: "danger", icon: "octagon-alert" },
};

/** First line of a table's cell. The second is `clockSecond`. */
export function Countdown({
  clock,
}: {
  clock: Pick<ClockWords, "level" | "amount" | "amountMore" | "what">;
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
  clock: Pick<ClockWords, "level" | "amount" | "amountMore">;
}): ReactNode {
  const look = looks[clock.level];
  const amount = clock.amountMore ? `${clock.amount} ${clock.amountMore}` : clock.amount;
  if (!look) return <bdi>{amount}</bdi>;
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {amount}
    </Badge>
  );
}

/** "They must · by Tue 8 July, 04:10" */
export function clockSecond({ whose, by }: ClockWords): string {
  return by ? `${whose} · ${by}` : whose;
}
