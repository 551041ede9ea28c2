import type { Db } from "#dialect";
import { atInstant, type When } from "#domain/when/when.ts";
import { type WhenRecorded, whenRead } from "../cases/happened.ts";
import { openValue } from "../vault.ts";
import { between } from "./line-item.ts";

type Sealed = { id: string; chain: string; version: number; sealed: Buffer };

/** When something was, as it was said; where that is not kept, or cannot be read, the two ends that are. */
export async function whenSaid(
  db: Db,
  [table, kind]: readonly [table: string, kind: string],
  { id, chain, version, sealed }: Sealed,
  [earliest, latest]: readonly [Date, Date],
): Promise<When> {
  const said = await openValue<{ when?: WhenRecorded }>(db, { table, id, chain, version }, kind, sealed);
  if (said !== "unreadable" && said.when) return whenRead(said.when);
  if (earliest.getTime() === 0) return { ...atInstant(latest), earliest, precision: "unknown" };
  return between(earliest, latest);
}
