import { getLocale, getTranslations } from "next-intl/server";
import { amountOf } from "#domain/clocks/amount-of.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import { sayDay, sayTime } from "#domain/when/say-when.ts";
import { clockWords } from "./clock-words.ts";
import { type ClockWords, clockSecond } from "./countdown.tsx";
import type { StatusWords } from "./status.tsx";
import { type ProtectionKnown, statusWords } from "./status-words.ts";
import { whereWords } from "./where-words.ts";

/** A file as a list knows it. */
export interface FileInList {
  caseNumber: string;
  pseudonym: string;
  timeZone: string;
  risk: { level: RiskLevel; reasons: { key: string; decisive: boolean }[] };
  whereabouts: string;
  place: { name: string; city: string } | null;
  heldSince: Date | null;
  lastContactAt: Date | null;
  silentSince: Date | null;
  next: Clock | null;
  protection: ProtectionKnown;
  assignee: string | null;
  updatedAt: Date;
}

export type CaseColumnName =
  | "risk"
  | "file"
  | "where"
  | "whereAndWhy"
  | "limit"
  | "status"
  | "contact"
  | "caseworker"
  | "changed";

/** What a row says of a file, in words alone: a column that is not shown is not said. */
export interface CaseWords {
  number: string;
  pseudonym: string;
  risk?: { level: RiskLevel; words: string };
  where?: { whereabouts: string; words: string; more?: string };
  limit?: { clock: Pick<ClockWords, "level" | "amount" | "amountMore" | "what" | "ticks">; more: string };
  status?: { unhcr: StatusWords; state: StatusWords };
  contact?: { day: string; silent?: string } | { none: string; silent?: string };
  caseworker?: { name: string } | { none: string };
  changed?: string;
}

export async function caseWords(
  file: FileInList,
  columns: readonly CaseColumnName[],
  now: Date,
): Promise<CaseWords> {
  const says = (column: CaseColumnName) => columns.includes(column);
  const [say, root] = [await getTranslations("cases"), await getTranslations()];
  const { caseNumber: number, pseudonym, risk, assignee } = file;
  return {
    number,
    pseudonym,
    ...(says("risk") && {
      risk: { level: risk.level, words: root(`words.risk_levels.${risk.level}`) },
    }),
    ...((says("where") || says("whereAndWhy")) && {
      where: await whereOf(file, says("whereAndWhy"), now),
    }),
    ...(says("limit") && file.next && { limit: await limitOf(file.next, now) }),
    ...(says("status") && {
      status: await statusWords(file.protection, { now, timeZone: file.timeZone }),
    }),
    ...(says("contact") && isWatched(file) && { contact: await contactOf(file, now) }),
    ...(says("caseworker") && {
      caseworker: assignee === null ? { none: say("unassigned") } : { name: assignee },
    }),
    ...(says("changed") && { changed: await changedOf(file, now) }),
  };
}

/** Where they are; under it why that is grave, or in which place. */
async function whereOf(file: FileInList, withReason: boolean, now: Date): Promise<CaseWords["where"]> {
  const { whereabouts, risk, place } = file;
  const words = await whereWords(file, now);
  const why = withReason && risk.reasons.find(({ key, decisive }) => decisive && key !== whereabouts); // where they are may be why
  const root = await getTranslations();
  const more = why
    ? root(`risk.reasons.${why.key}` as never)
    : place
      ? `${place.name}, ${place.city}`
      : undefined;
  return { whereabouts, words, ...(more && { more }) };
}

/** "[19 h] Motion for custody at the court" / "They must · by Tue 8 July, 04:10 · possible" */
async function limitOf(next: Clock, now: Date): Promise<CaseWords["limit"]> {
  const clock = await clockWords(next, { now });
  const { level, amount, amountMore, what, ticks, marks = [] } = clock;
  return {
    clock: { level, amount, what, ...(amountMore && { amountMore }), ...(ticks && { ticks }) },
    more: [clockSecond(clock), ...marks.map(({ words }) => words)].join(" · "),
  };
}

/** Of whom the team must hear again and again: the silence alarm is for them. */
const isWatched = ({ whereabouts }: FileInList) => whereabouts === "detained" || whereabouts === "in_hiding";

/** When somebody last saw or reached a person who is held or hides, and for how long nobody has. */
async function contactOf(
  { lastContactAt, silentSince, timeZone }: FileInList,
  now: Date,
): Promise<CaseWords["contact"]> {
  const [locale, say] = [await getLocale(), await getTranslations("cases")];
  const silent = silentSince && say("silent", amountOf(now.getTime() - silentSince.getTime()));
  return {
    ...(lastContactAt
      ? { day: sayDay(lastContactAt, { locale, timeZone, now }) }
      : { none: say("no_contact") }),
    ...(silent && { silent }),
  };
}

/** The time, when it was today; else the day. */
async function changedOf({ updatedAt, timeZone }: FileInList, now: Date): Promise<string> {
  const telling = { locale: await getLocale(), timeZone, now };
  const day = sayDay(updatedAt, telling);
  return day === sayDay(now, telling) ? sayTime(updatedAt, telling) : day;
}
