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

/** So many hearings that are set are told: nobody reads further ahead. */
const MOST = 4;

/** The hearings that come, the next one first, set by themselves or named at another. */
export async function comingHearings(db: Db, file: CaseFile, now: Date) {
  const coming = (await listComingHearings(db, file, now)).slice(0, MOST);
  return Promise.all(
    coming.map(async ({ hearing, at, named }) => ({
      ...(await sayHearing(db, hearing, named ? at : undefined)),
      at,
      held: false,
    })),
  );
}

/** The hearing that comes next; without it, the last one that was held and of whose result nothing is recorded yet. */
export async function nextHearing(db: Db, file: CaseFile, coming: ComingHearing[]) {
  if (coming[0]) return coming[0];
  const last = (await listHearings(db, file)).at(-1);
  return last?.result === "awaited" ? { ...(await sayHearing(db, last)), held: true } : undefined;
}

export type ComingHearing = Awaited<ReturnType<typeof comingHearings>>[number];

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
