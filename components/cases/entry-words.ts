import { getLocale, getTranslations } from "next-intl/server";
import { sayDay, sayInstant, sayTime, sayWhen, type Telling } from "#domain/when/say-when.ts";
import type { When } from "#domain/when/when.ts";
import type { EntryProps } from "./entry.tsx";
import { entryFacts } from "./entry-facts.ts";
import { entryTitle } from "./entry-title.ts";

/** An entry as a reader may see it. */
export interface EntryTold {
  chain: string;
  chainSeq: number;
  at: Date;
  event: string;
  happened?: When;
  by: string;
  details: Record<string, unknown> | "unreadable";
  corrects?: number;
  correctedBy: number[];
  sourceSealed: boolean;
  withheld: readonly ("number" | "charges" | "articles" | "proof")[];
}

export interface EntryPlace {
  now: Date;
  timeZone: string;
  /** `/cases/ALA-2025-00027` */
  file: string;
  /** Who only reads is not offered to correct. */
  corrects: boolean;
}

/** An entry in words: when it happened, what, who told it, when and by whom it was recorded, what corrects it. */
export async function entryWords(entry: EntryTold, { now, timeZone, file, corrects }: EntryPlace) {
  const [locale, say, root] = [await getLocale(), await getTranslations("history"), await getTranslations()];
  const telling: Telling = { now, timeZone, locale };
  const { chainSeq, details } = entry;
  const number = String(chainSeq);
  const when = entry.happened && sayWhen(entry.happened, telling);
  const words: EntryProps & { key: string; day: string } = {
    key: number,
    id: `entry-${number}`,
    day: sayDay(entry.at, telling),
    when: when ? root(when.key as never, when.params as never) : sayInstant(entry.at, telling),
    title: await entryTitle(entry),
    text:
      details === "unreadable"
        ? say("unreadable")
        : joined([
            ...(await entryFacts(entry.event, details, telling)),
            withheldWords(entry, say),
            textOf(entry.event, details),
          ]),
    told: toldWords(entry, telling, say),
    number: {
      label: say("entry", { number }),
      href: `/audit/entries/${entry.chain}/${number}`,
    },
    correct:
      corrects && CORRECTABLE.has(entry.event) && details !== "unreadable"
        ? { label: say("correct"), href: `${file}/corrections/new?entry=${number}` }
        : undefined,
    corrected: correctedWords(entry, file, say),
    quiet: QUIET[entry.event],
  };
  return words;
}

type Say = Awaited<ReturnType<typeof getTranslations<"history">>>;

/** What tells of a thing that can be changed. */
const CORRECTABLE = new Set([
  "extradition_request.recorded",
  "extradition_step.recorded",
  "removal_step.recorded",
  "criminal_step.recorded",
  "solution_step.recorded",
  "interim_measure.recorded",
  "interim_measure_step.recorded",
  "note.added",
  "arrest.recorded",
  "detention.contact_recorded",
  "detention.ended",
  "detention.transferred",
  "detention.conditions_recorded",
  "wanted_notice.recorded",
  "wanted_notice.lifted",
  "connected_person.added",
  "clock.added",
  "clock.extended",
  "clock.stopped",
  "clock.restarted",
  "clock.lapsed",
  "relation.added",
  "whereabouts.recorded",
  "counsel.recorded",
  "hearing.recorded",
  "ill_treatment.recorded",
  "rsd_step.recorded",
  "asylum_step.recorded",
  "asylum_attempt.recorded",
]);

const QUIET: Record<string, EntryProps["quiet"]> = {
  "case.printed": "printer",
  "history.exported": "download",
  "list.exported": "download",
  "identity.revealed": "eye",
};

/** "Sealed for auditors: number, charges" */
export const withheldWords = ({ withheld }: EntryTold, say: Say): string | undefined =>
  withheld.length === 0
    ? undefined
    : say("withheld", { parts: withheld.map((part) => say(`withheld_part.${part}`)).join(", ") });

/** "Told by counsel, highly reliable · recorded 14:22 by Aigerim K." The day is said when it is another one. */
function toldWords(
  { at, by, details, happened, sourceSealed }: EntryTold,
  telling: Telling,
  say: Say,
): string {
  const sameDay = happened === undefined || sayDay(happened.latest, telling) === sayDay(at, telling);
  const when = sameDay ? sayTime(at, telling) : sayInstant(at, telling);
  const source = sourceSealed
    ? say("source_sealed")
    : details === "unreadable"
      ? undefined
      : sourceWords(details, say);
  const first = source === undefined ? "yes" : "no";
  const recorded =
    by === "" ? say("recorded_unknown", { when, first }) : say("recorded", { when, who: by, first });
  return [source, recorded].filter(Boolean).join(" · ");
}

function sourceWords({ toldBy, reliability }: Record<string, unknown>, say: Say): string | undefined {
  const how = typeof reliability === "string" ? say("reliability", { reliability }) : undefined;
  if (typeof toldBy === "string") return [say("told_by", { who: toldBy }), how].filter(Boolean).join(", ");
  return how && say("source_reliability", { reliability: how });
}

function correctedWords(
  { corrects, correctedBy }: EntryTold,
  file: string,
  say: Say,
): EntryProps["corrected"] {
  const [number] = correctedBy;
  const link = (to: number) => `${file}/history?after=${to + 1}#entry-${to}`;
  if (number !== undefined)
    return {
      label: say("corrected_by", {
        entries: correctedBy.map((one) => say("entry_low", { number: String(one) })).join(", "),
      }),
      href: link(number),
    };
  return corrects === undefined
    ? undefined
    : { label: say("corrects", { number: String(corrects) }), href: link(corrects) };
}

/** What was written. Of a correction it is why: what it changed stands above, old and new. */
/** Of these the reason is what they say. */
const SAYS_WHY = new Set(["entry.corrected", "risk.overridden", "risk.reviewed"]);

const textOf = (event: string, { why, text, notOnFile }: Record<string, unknown>): string | undefined =>
  joined((SAYS_WHY.has(event) ? [why] : [text, notOnFile]).filter((words) => typeof words === "string"));

const joined = (lines: (string | undefined)[]): string | undefined =>
  lines.filter(Boolean).join("\n") || undefined;
