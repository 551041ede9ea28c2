import { getLocale, getTranslations } from "next-intl/server";
import { amountOf } from "#domain/clocks/amount.ts";
import type { HearingKind } from "#domain/vocabulary/hearing-kinds.ts";
import { sayInstant } from "#domain/when/say-when.ts";
import type { ClockWords } from "./countdown.tsx";

const HOUR_MS = 3_600_000;

type Heard = { id: string; kind: HearingKind; at: Date; pseudonym: string; timeZone: string };

/** A hearing that is set, in words, to stand among the limits: nobody must do anything by then, it takes place then. */
export async function hearingWords(
  { id, kind, at, pseudonym, timeZone }: Heard,
  now: Date,
): Promise<ClockWords> {
  const [locale, say] = [await getLocale(), await getTranslations("clocks")];
  const words = await getTranslations("words.hearing_kinds");
  const left = at.getTime() - now.getTime();
  return {
    key: `hearing|${id}|${at.getTime()}`,
    level: left <= 6 * HOUR_MS ? "now" : left <= 24 * HOUR_MS ? "soon" : "running",
    amount: say("amount.left", amountOf(left)),
    what: say("hearing", { kind: words(kind), pseudonym }),
    whose: say("set_for", { when: sayInstant(at, { locale, timeZone, now }) }),
    until: at.toISOString(),
  };
}
