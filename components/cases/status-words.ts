import { getLocale, getTranslations } from "next-intl/server";
import type { Attempted } from "#domain/statuses/attempted.ts";
import { civilDay } from "#domain/when/civil-day.ts";
import { formatter } from "#domain/when/say-when.ts";
import { lowered } from "./lowered.ts";
import type { StatusWords } from "./status.tsx";

/** Both protection statuses, and until which civil day each is proven. */
export interface ProtectionKnown {
  unhcrStatus: string;
  unhcrUntil: string | null;
  stateStatus: string;
  stateUntil: string | null;
  /** How a state was asked in vain. */
  attempted: Attempted | null;
}

/** "UNHCR: mandate refugee", "to 30 Sep 2025"; "State: registration refused twice". */
export async function statusWords(
  { unhcrStatus, unhcrUntil, stateStatus, stateUntil, attempted }: ProtectionKnown,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<{ unhcr: StatusWords; state: StatusWords }> {
  const [locale, say, words] = [
    await getLocale(),
    await getTranslations("cases.status"),
    await getTranslations("words"),
  ];
  const today = civilDay(now, timeZone);
  const state =
    attempted && stateStatus === "attempted"
      ? say("attempted", {
          outcome: lowered(words(`asylum_attempts.${attempted.outcome}`), locale),
          times: attempted.times,
        })
      : lowered(words(`state_statuses.${stateStatus}` as never), locale);
  const unhcr = lowered(words(`unhcr_statuses.${unhcrStatus}` as never), locale);
  return {
    unhcr: { words: say("unhcr", { status: unhcr }), ...ends(unhcrUntil, today, locale, say) },
    state: { words: say("state", { status: state }), ...ends(stateUntil, today, locale, say) },
  };
}

type Say = Awaited<ReturnType<typeof getTranslations<"cases.status">>>;

/** The last day is said with its year; the year of what has ended only where it is another one. */
function ends(until: string | null, today: string, locale: string, say: Say): Partial<StatusWords> {
  if (until === null) return {};
  const left = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
  const over = left < 0;
  const year = !over || until.slice(0, 4) !== today.slice(0, 4);
  const month = over ? "long" : "short";
  const parts = { day: "numeric", month, ...(year && YEAR) } as const;
  const day = formatter({ locale, timeZone: "UTC" }, parts).format(new Date(`${until}T12:00:00Z`));
  if (over) return { ends: say("ended", { day }), tone: "danger" };
  return { ends: say("to", { day }), ...(left <= SOON_DAYS && { tone: "warning" }) };
}

const YEAR = { year: "numeric" } as const;
const DAY_MS = 86_400_000;
const SOON_DAYS = 30;
