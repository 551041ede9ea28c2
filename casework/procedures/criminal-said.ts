import type { ProcedureRecord } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** What the sealed part of a criminal case says. */
export type CriminalSaid = {
  /** Whose authorities conduct it, ISO 3166-1 alpha-3. */
  country?: string | undefined;
  charges?: string | undefined;
};

export const criminalSaid = (db: Db, { id, chain, version, sealed }: ProcedureRecord) =>
  openValue<CriminalSaid>(db, { table: "procedures", id, chain, version }, "procedure", sealed);
