import {
  amendMember,
  findHouseholdOf,
  findPlace,
  type Household,
  insertMember,
} from "#db/records/families.ts";
import type { Actor } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { Transaction } from "../door.ts";
import type { Happening } from "../history/append.ts";
import type { Joining } from "./members.ts";

/**
 * Gives a file its place in a household, and says so in the file's own history: of one that was opened for it, with the opening.
 * @throws RuleBroken on `field` when it lives in a household already, or is a file of another office
 */
export async function takePlace(
  tx: Transaction,
  actor: Actor,
  { file, told, household, place, field }: Joining & { household: Household; field: string },
  now: Date,
): Promise<Happening> {
  const { pseudonym, chain } = file;
  const already = await findHouseholdOf(tx.db, file);
  if (already) throw ruleBroken(field, "household.already", { pseudonym, household: already.number });
  if (file.officeId !== household.officeId) throw ruleBroken(field, "household.other_office", { pseudonym });
  const lived = { householdId: household.id, place, recordedBy: actor.userId, recordedAt: now };
  const before = await findPlace(tx.db, file.id);
  if (before) await amendMember(tx, before, { ...lived, leftAt: null });
  else await insertMember(tx, { id: file.id, chain, version: 1, ...lived });
  const version = (before?.version ?? 0) + 1;
  const joined = { by: actor.name, household: household.number, householdPlace: place };
  const of = { chain, caseId: file.id, officeId: file.officeId };
  return told
    ? {
        ...of,
        happened: "case.opened",
        subject: { table: "cases", id: file.id, version: 1 },
        details: { ...joined, ...told },
      }
    : {
        ...of,
        happened: "household.joined",
        subject: { table: "household_members", id: file.id, version },
        details: joined,
      };
}
