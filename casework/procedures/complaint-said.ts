import type { ProcedureRecord } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** What the sealed part of a complaint says. */
export type ComplaintSaid = {
  /** The state that is asked to hand nobody over, ISO 3166-1 alpha-3. */
  against?: string | undefined;
};

export const complaintSaid = (db: Db, { id, chain, version, sealed }: ProcedureRecord) =>
  openValue<ComplaintSaid>(db, { table: "procedures", id, chain, version }, "procedure", sealed);
