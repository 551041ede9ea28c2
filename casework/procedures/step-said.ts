import type { ProcedureStep } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { WhenRecorded } from "../cases/happened.ts";
import { openValue } from "../vault.ts";

/** What a step's sealed part says. */
export type StepSaid = {
  /** Why it is recorded, though it does not usually follow. */
  why?: string | undefined;
  text?: string | undefined;
  /** Under which a complaint was registered. */
  number?: string | undefined;
  /** The arrest of an extradition that is an arrest of this file, by its id. */
  detention?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

export const stepSaid = (db: Db, { id, chain, version, sealed }: ProcedureStep) =>
  openValue<StepSaid>(db, { table: "procedure_steps", id, chain, version }, "procedure_step", sealed);
