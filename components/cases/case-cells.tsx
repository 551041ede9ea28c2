import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { amountOf } from "#domain/clocks/amount.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import type { RiskLevel } from "#domain/vocabulary/risk-levels.ts";
import { sayDay, sayTime } from "#domain/when/say-when.ts";
import { Badge } from "../ui/badge.tsx";
import type { Cell } from "../ui/table.tsx";
import { clockWords } from "./clock-words.ts";
import { Countdown, clockSecond } from "./countdown.tsx";
import { Risk } from "./risk.tsx";
import { StatusLine } from "./status.tsx";
import { type ProtectionKnown, statusWords } from "./status-words.ts";
import { Where } from "./where.tsx";
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

/** What a list says of a file, by column. */
export type CaseCells = Record<
  "risk" | "file" | "where" | "whereAndWhy" | "limit" | "status" | "contact" | "caseworker" | "changed",
  Cell
>;

export async function caseCells(file: FileInList, now: Date): Promise<CaseCells> {
  const { risk, whereabouts, place, pseudonym, caseNumber, assignee } = file;
  const [say, root] = [await getTranslations("cases"), await getTranslations()];
  const at = place && `${place.name}, ${place.city}`;
  const where = <Where whereabouts={whereabouts} words={await whereWords(file, now)} />;
  const why = risk.reasons.find(({ key, decisive }) => decisive && key !== whereabouts); // where they are may be why
  return {
    risk: <Risk level={risk.level} words={root(`words.risk_levels.${risk.level}`)} />,
    file: [
      pseudonym,
      <bdi key="number" dir="ltr">
        {caseNumber}
      </bdi>,
    ],
    where: [where, at],
    whereAndWhy: [where, why ? root(`risk.reasons.${why.key}` as never) : at],
    limit: await limitOf(file.next, now),
    status: await statusOf(file, now),
    contact: await contactOf(file, now),
    caseworker: assignee === null ? <strong>{say("unassigned")}</strong> : assignee,
    changed: await changedOf(file, now),
  };
}

/** "[19 h] Motion for custody at the court" / "They must · by Tue 8 July, 04:10 · possible" */
async function limitOf(next: Clock | null, now: Date): Promise<Cell> {
  if (!next) return undefined;
  const clock = await clockWords(next, { now });
  const marks = clock.marks?.map(({ words }) => words) ?? [];
  return [<Countdown key="clock" clock={clock} />, [clockSecond(clock), ...marks].join(" · ")];
}

/** Always both lines: recognised by the one says nothing about the other. */
async function statusOf({ protection, timeZone }: FileInList, now: Date): Promise<Cell> {
  const { unhcr, state } = await statusWords(protection, { now, timeZone });
  return [<StatusLine key="unhcr" {...unhcr} />, <StatusLine key="state" {...state} />];
}

/** When somebody last saw or reached a person who is held, and for how long nobody has. */
async function contactOf(
  { lastContactAt, silentSince, whereabouts, timeZone }: FileInList,
  now: Date,
): Promise<Cell> {
  if (whereabouts !== "detained") return undefined;
  const [locale, say] = [await getLocale(), await getTranslations("cases")];
  const last: ReactNode = lastContactAt ? (
    sayDay(lastContactAt, { locale, timeZone, now })
  ) : (
    <span className="muted">{say("no_contact")}</span>
  );
  if (!silentSince) return last;
  const silent = say("silent", amountOf(now.getTime() - silentSince.getTime()));
  return [
    last,
    <Badge key="silent" tone="danger">
      {silent}
    </Badge>,
  ];
}

/** The time, when it was today; else the day. */
async function changedOf({ updatedAt, timeZone }: FileInList, now: Date): Promise<string> {
  const telling = { locale: await getLocale(), timeZone, now };
  const day = sayDay(updatedAt, telling);
  return day === sayDay(now, telling) ? sayTime(updatedAt, telling) : day;
}
