import type { Closure } from "#db/records/approvals.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** The sealed part of a closure: why the file was closed, and once it is reopened why that. */
export type ClosureSaid = { reason: string; reopening?: string };

export const closureSaid = (db: Db, { id, chain, version, sealed }: Closure) =>
  openValue<ClosureSaid>(db, { table: "closures", id, chain, version }, "closure", sealed);
