import type { CaseFile } from "#db/records/cases.ts";
import { listDetentions } from "#db/records/detentions.ts";
import type { Db } from "#dialect";
import { ruleBroken } from "#domain/refusals.ts";

/** @throws RuleBroken while somebody is held: nobody would count their limits in a closed file */
export async function mustNotBeHeld(db: Db, file: CaseFile) {
  const held = (await listDetentions(db, file)).some(({ endedFrom }) => endedFrom === null);
  if (held) throw ruleBroken("", "approval.still_held", { pseudonym: file.pseudonym });
}
