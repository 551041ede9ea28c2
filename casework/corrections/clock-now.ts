import type { CaseFile } from "#db/records/cases.ts";
import { findClockChange, findManualClock } from "#db/records/manual-clocks.ts";
import type { Db } from "#dialect";
import { whenRead } from "../cases/happened.ts";
import type { ChangeSaid } from "../clocks/clock-change.ts";
import { manualSaid } from "../clocks/manual-said.ts";
import { openValue } from "../vault.ts";
import type { Correctable } from "./prepare-correction.ts";

export async function manualClockNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const row = await findManualClock(db, file, id);
  if (!row) return undefined;
  const said = await manualSaid(db, row);
  return {
    table: "manual_clocks",
    version: row.version,
    endsOn: row.dueOn ?? undefined,
    ...(said !== "unreadable" && { text: said.text }),
  };
}

export async function clockChangeNow(db: Db, file: CaseFile, id: string): Promise<Correctable | undefined> {
  const row = await findClockChange(db, file, id);
  if (!row) return undefined;
  const { chain, version, sealed } = row;
  const bound = { table: "clock_changes", id, chain, version };
  const said = await openValue<ChangeSaid>(db, bound, "clock_change", sealed);
  return {
    table: "clock_changes",
    version,
    ...(said !== "unreadable" && { text: said.text, when: whenRead(said.when) }),
  };
}
