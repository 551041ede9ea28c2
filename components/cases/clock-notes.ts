import type { getTranslations } from "next-intl/server";
import type { Clock } from "#domain/clocks/clock.ts";
import { sayDay, sayInstant, type Telling } from "#domain/when/say-when.ts";

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;

/** What was done to a limit, how far it may be put off, what it goes before, and why it may be wrong. */
export const clockNotes = (clock: Clock, telling: Telling, say: Say): string[] => [
  ...(clock.changes ?? []).map(({ change, at, dueAt }) =>
    change === "lapsed" && clock.heldBeyond
      ? say("changes.held_beyond")
      : say(`changes.${change}`, {
          at: sayDay(at, telling),
          due: dueAt ? sayEnd({ ...clock, dueAt }, telling) : "",
        }),
  ),
  ...(clock.mayExtendTo ? [say("may_extend", { when: sayDay(clock.mayExtendTo, telling) })] : []),
  ...(clock.insteadOf ?? []).map(({ citation, why }) => say(`goes_before.${why}`, { citation })),
  ...(clock.doubts ?? []).map(({ doubt, citation = "" }) => say(`doubts.${doubt}`, { citation })),
];

/** Of days that are counted to the end of the last, which day that is. */
export const sayEnd = ({ dueAt, wholeDays }: Pick<Clock, "dueAt" | "wholeDays">, telling: Telling) =>
  wholeDays ? sayDay(dueAt, telling) : sayInstant(dueAt, telling);
