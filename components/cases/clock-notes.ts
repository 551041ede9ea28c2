import type { getTranslations } from "next-intl/server";
import { listing } from "#components/ui/numbers.ts";
import type { Clock, ClockDoubt } from "#domain/clocks/clock.ts";
import { countryName } from "#domain/countries/countries.ts";
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
  ...(clock.mayExtendTo
    ? [say("may_extend", { when: sayLength({ ...clock, dueAt: clock.mayExtendTo }, telling) })]
    : []),
  ...(clock.insteadOf ?? []).map(({ citation, why }) => say(`goes_before.${why}`, { citation })),
  ...doubtsInWords(clock.doubts ?? [], telling.locale, say),
];

/** Each doubt once, with all provisions that cast it: "KZ–UZ 1997, Chisinau 2002 or Minsk 62 §1 may go before it". */
export function doubtsInWords(doubts: readonly ClockDoubt[], locale: string, say: Say): string[] {
  const [list, both] = [listing(locale, "disjunction"), listing(locale, "conjunction")];
  return [...Map.groupBy(doubts, ({ doubt }) => doubt)].map(([doubt, same]) =>
    say(`doubts.${doubt}`, {
      citation: list.format(same.flatMap(({ citation }) => citation ?? [])),
      states: both.format(
        [...new Set(same.flatMap(({ states = [] }) => states))].map((code) => countryName(code, locale)),
      ),
      count: same.length,
    }),
  );
}

/** Of hours until when, of days which day. */
const sayLength = (clock: Clock, telling: Telling) =>
  clock.counting === "hours" ? sayInstant(clock.dueAt, telling) : sayDay(clock.dueAt, telling);

/** Of days that are counted to the end of the last, which day that is. */
export const sayEnd = ({ dueAt, wholeDays }: Pick<Clock, "dueAt" | "wholeDays">, telling: Telling) =>
  wholeDays ? sayDay(dueAt, telling) : sayInstant(dueAt, telling);
