import type { AsylumAttemptRecord } from "#db/records/procedures.ts";
import type { Db } from "#dialect";
import type { Reliability } from "#domain/vocabulary/reliabilities.ts";
import type { WhenRecorded } from "../cases/happened.ts";
import { openValue } from "../vault.ts";

/** What an attempt's sealed part says: it is evidence, and names those who can bear it out. */
export type AttemptSaid = {
  /** the office, as it was typed */
  place?: string | undefined;
  /** what was said, and by whom */
  text?: string | undefined;
  witnesses?: string | undefined;
  proof?: string | undefined;
  toldBy?: string | undefined;
  reliability?: Reliability | undefined;
  when: WhenRecorded;
};

export const attemptSaid = (db: Db, { id, chain, version, sealed }: AsylumAttemptRecord) =>
  openValue<AttemptSaid>(db, { table: "asylum_attempts", id, chain, version }, "asylum_attempt", sealed);
