import type { CaseFile } from "#db/records/cases.ts";
import { listComingHearings } from "#db/records/coming-hearings.ts";
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
  const [next] = await listComingHearings(db, file, now);
  if (next) return { ...(await sayHearing(db, next.hearing, next.named ? next.at : undefined)), held: false };
  const last = (await listHearings(db, file)).at(-1);
  return last?.result === "awaited" ? { ...(await sayHearing(db, last)), held: true } : undefined;
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
