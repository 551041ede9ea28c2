import type { CaseFile } from "#db/records/cases.ts";
import { findPlace } from "#db/records/organisation.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { NOT_KNOWN } from "../cases/happened.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";

/** What a form sends for an office that is not in the list, and is typed. */
export const ANOTHER_OFFICE = "another";

/** The office at which somebody asked: a place that is known, one that is typed, or nobody knows which. @throws RuleBroken */
export async function officeAsked(
  { actor, scope, tx }: Pick<Story<unknown>, "actor" | "scope" | "tx">,
  file: CaseFile,
  { place, placeText }: { place: string; placeText?: string | undefined },
) {
  const { timeZone } = officeOf(actor, file.officeId);
  const nowhere = { id: null, name: undefined, timeZone, typed: undefined };
  if (place === NOT_KNOWN) return nowhere;
  if (place === ANOTHER_OFFICE) {
    if (!placeText) throw ruleBroken("placeText", "procedure.office_text_missing");
    return { ...nowhere, typed: placeText };
  }
  const known = await findPlace(tx.db, scope, place);
  if (!known) throw ruleBroken("place", "procedure.office_missing");
  return { id: known.id, name: known.name, timeZone: known.timeZone, typed: undefined };
}
