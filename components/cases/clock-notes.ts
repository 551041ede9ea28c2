import type { getTranslations } from "next-intl/server";
import type { Clock } from "#domain/clocks/clock.ts";
import { sayDay, type Telling } from "#domain/when/say-when.ts";

type Say = Awaited<ReturnType<typeof getTranslations<"clocks">>>;

/** How far a limit may be put off, what it goes before, and why it may be wrong. */
export const clockNotes = (clock: Clock, telling: Telling, say: Say): string[] => [
  ...(clock.mayExtendTo ? [say("may_extend", { when: sayDay(clock.mayExtendTo, telling) })] : []),
  ...(clock.insteadOf ?? []).map(({ citation, why }) => say(`goes_before.${why}`, { citation })),
  ...(clock.doubts ?? []).map(({ doubt, citation = "" }) => say(`doubts.${doubt}`, { citation })),
];
