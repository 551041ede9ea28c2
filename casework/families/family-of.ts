import type { CaseFile } from "#db/records/cases.ts";
import { findHouseholdOf, listMembers, listRelated } from "#db/records/families.ts";
import type { Db } from "#dialect";
import { type Actor, scopeOf } from "#domain/access/actor.ts";
import { officeOf } from "../cases/office-of.ts";

/** With whom a person lives, counted as far as the reader may see their files. */
export async function householdOf(db: Db, actor: Actor, file: CaseFile) {
  const [scope, household] = [scopeOf(actor), await findHouseholdOf(db, file)];
  if (!household || !scope.offices.includes(household.officeId)) return undefined;
  const { id, number } = household;
  return { id, number, people: (await listMembers(db, scope, household)).length };
}

/** To whom a person is related, what the other is to them, and where the other is now. */
export async function relatedTo(db: Db, actor: Actor, file: CaseFile) {
  const related = await listRelated(db, scopeOf(actor), file);
  return related.map(({ officeId, ...one }) => ({ ...one, timeZone: officeOf(actor, officeId).timeZone }));
}
