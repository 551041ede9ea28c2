import type { CaseFile } from "#db/records/cases.ts";
import { findPlace } from "#db/records/organisation.ts";
import { ruleBroken } from "#domain/refusals.ts";
import { officeOf } from "../cases/office-of.ts";
import type { Story } from "../door.ts";

/** `place` when nobody knows it, and when it is typed freely. */
export const PLACE_NOT_KNOWN = "not_known";
export const ANOTHER_PLACE = "another";

type Named = { place: string; placeText?: string | undefined };

/** Where somebody is held; a place typed freely or not known has the office's country and time zone. @throws RuleBroken */
export async function placeNamed(
  { actor, scope, tx }: Pick<Story<unknown>, "actor" | "scope" | "tx">,
  file: CaseFile,
  { place: named, placeText }: Named,
) {
  const { country, timeZone } = officeOf(actor, file.officeId);
  if (named === ANOTHER_PLACE && !placeText) throw ruleBroken("placeText", "arrest.place_text_missing");
  if (named === ANOTHER_PLACE || named === PLACE_NOT_KNOWN)
    return { id: null, name: null, country, timeZone };
  const place = await findPlace(tx.db, scope, named);
  if (!place) throw ruleBroken("place", "arrest.place_missing");
  return place;
}
