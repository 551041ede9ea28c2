import { listManualClocksOf, type ManualClock } from "#db/records/manual-clocks.ts";
import type { Db } from "#dialect";
import { BY_HAND } from "#domain/clocks/by-hand.ts";
import type { Clock } from "#domain/clocks/clock.ts";
import { openValue } from "../vault.ts";

/** What is sealed of a limit set by hand. */
export type ManualSaid = {
  what: string;
  setBy?: string | undefined;
  text?: string | undefined;
  toldBy?: string | undefined;
  reliability?: string | undefined;
};

/** @throws nothing: what does not open says so */
export const manualSaid = (db: Db, { id, chain, version, sealed }: ManualClock) =>
  openValue<ManualSaid>(db, { table: "manual_clocks", id, chain, version }, "manual_clock", sealed);

/** Limits as their reader sees them: of those that were set by hand what ends, and who set it. */
export async function inWords(db: Db, clocks: Clock[]): Promise<Clock[]> {
  const ids = clocks.filter(({ rule }) => rule === BY_HAND).map(({ subjectId }) => subjectId);
  if (ids.length === 0) return clocks;
  const rows = new Map((await listManualClocksOf(db, ids)).map((row) => [row.id, row]));
  return Promise.all(
    clocks.map(async (clock) => {
      const row = rows.get(clock.subjectId);
      const said = row && clock.rule === BY_HAND ? await manualSaid(db, row) : "unreadable";
      return said === "unreadable" ? clock : { ...clock, said: { what: said.what, setBy: said.setBy } };
    }),
  );
}

/** One limit, likewise. */
export async function oneInWords(db: Db, clock: Clock): Promise<Clock> {
  const [told = clock] = await inWords(db, [clock]);
  return told;
}
