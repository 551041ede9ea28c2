import { getLocale, getTranslations } from "next-intl/server";
import { amountOf } from "#domain/clocks/amount-of.ts";
import type { HearingKind } from "#domain/vocabulary/hearing-kinds.ts";
import { sayWhen } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import type { ClockWords } from "./countdown.tsx";

const HOUR_MS = 3_600_000;

export type HearingSet = {
  id: string;
  kind: HearingKind;
  at: Date;
  when: When;
  timeZone: string;
  /** Whose it is, where the list is of several files. */
  pseudonym?: string;
  /** On the file itself: before which court. */
  court?: string | undefined;
};

/** A hearing that is set, in words, to stand among the limits: nobody must do anything by then, it takes place then. */
export async function hearingWords(
  { id, kind, at, when, timeZone, pseudonym, court }: HearingSet,
  now: Date,
): Promise<ClockWords> {
  const [locale, say, root] = [await getLocale(), await getTranslations("clocks"), await getTranslations()];
  const called = root(`words.hearing_kinds.${kind}`);
  const left = Math.max(0, at.getTime() - now.getTime());
  const said = sayWhen(when, { locale, timeZone, now });
  const set = say("set_for", { when: root(said.key as never, said.params as never) });
  return {
    key: `hearing|${id}|${at.getTime()}`,
    level: left <= 6 * HOUR_MS ? "now" : left <= 24 * HOUR_MS ? "soon" : "running",
    amount: say("amount.left", amountOf(left)),
    what: pseudonym
      ? say("hearing", { kind: called, pseudonym })
      : court
        ? say("hearing_before", { court })
        : say("hearing_called", { kind: called }),
    whose: set,
    ...(court && { latest: called }),
    ticks: { until: at.toISOString() },
  };
}
