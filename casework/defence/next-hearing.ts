import type { CaseFile } from "#db/records/cases.ts";
import { type Hearing, listHearings } from "#db/records/defence.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import { atInstant, type When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { openValue } from "../vault.ts";

/** What a hearing's sealed part says. */
export type HearingSaid = {
  court?: string | undefined;
  interpreter?: string | undefined;
  observer?: string | undefined;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

/**
 * The hearing that comes next, set by itself or named at the last one; without it, the last one that was held and of
 * whose result nothing is recorded yet.
 */
export async function nextHearing(db: Db, file: CaseFile, now: Date) {
  const hearings = await listHearings(db, file);
  const ahead = hearings.flatMap((hearing) => setAhead(hearing, now));
  const [next] = ahead.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (next) return { ...(await sayHearing(db, next.hearing, next.named ? next.at : undefined)), held: false };
  const last = hearings.at(-1);
  return last?.result === "awaited" ? { ...(await sayHearing(db, last)), held: true } : undefined;
}

function setAhead(hearing: Hearing, now: Date) {
  const { result, heldFrom, heldTo, nextAt } = hearing;
  return [
    ...(result === "awaited" && heldTo > now ? [{ hearing, at: heldFrom, named: false }] : []),
    ...(nextAt && nextAt > now ? [{ hearing, at: nextAt, named: true }] : []),
  ];
}

async function sayHearing(db: Db, hearing: Hearing, named?: Date) {
  const said = await hearingSaid(db, hearing);
  const { id, kind } = hearing;
  return {
    id,
    kind,
    court: said === "unreadable" ? undefined : said.court,
    unreadable: said === "unreadable",
    when: named ? atInstant(named) : whenOf(hearing, said),
  };
}

export const hearingSaid = (db: Db, { id, chain, version, sealed }: Hearing) =>
  openValue<HearingSaid>(db, { table: "hearings", id, chain, version }, "hearing", sealed);

const whenOf = ({ heldFrom, heldTo }: Hearing, said: HearingSaid | "unreadable"): When =>
  said === "unreadable"
    ? { earliest: heldFrom, latest: heldTo, precision: "interval", about: false }
    : whenRead(said.when);
