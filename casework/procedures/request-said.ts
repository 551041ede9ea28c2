import type { ProcedureRecord } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import { openValue } from "../vault.ts";

/** What the sealed part of a request for extradition says. */
export type RequestSaid = {
  charges?: string | undefined;
  articles?: string | undefined;
  /** On which the authorities rely. */
  treaty?: string | undefined;
  assurances?: string | undefined;
  /** What the assurances are worth. */
  assurancesWorth?: string | undefined;
};

export const requestSaid = (db: Db, { id, chain, version, sealed }: ProcedureRecord) =>
  openValue<RequestSaid>(db, { table: "procedures", id, chain, version }, "procedure", sealed);
