import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import { changedMeanwhile } from "./changed-meanwhile.ts";

/** For an act that is about a file as it is, and changes nothing in it yet. @throws Conflict */
export async function mustBeUnchanged(db: Db, file: CaseFile, seen: number) {
  if (file.version !== seen)
    throw await changedMeanwhile(db, file.chain, { table: "cases", id: file.id }, file.version, []);
}
