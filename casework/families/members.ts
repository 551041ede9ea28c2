import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { Actor, OfficeOfActor, Scope } from "#domain/access/actor.ts";
import { ruleBroken } from "#domain/refusals.ts";
import type { HouseholdPlace } from "#domain/vocabulary/household-places.ts";
import { pseudonym } from "../cases/free-pseudonym.ts";
import { identity } from "../cases/identity.ts";
import { opening } from "../cases/open-case.ts";
import { openFile, writeFirstTold } from "../cases/open-file.ts";
import { commonParticulars, particulars } from "../cases/particulars.ts";
import type { Transaction } from "../door.ts";
import { named } from "./fields.ts";
import { findRelative } from "./find-relative.ts";

const { ageBand, sex, grounds, profile } = particulars.shape;

/** Somebody of a household: the file that they have, or what is said of somebody who has none yet. */
export const member = z.object({
  file: named.optional(),
  pseudonym: pseudonym.optional(),
  ageBand,
  sex,
  grounds,
  profile,
  identity: identity.default({ names: [], documents: [] }),
});
export type Member = z.output<typeof member>;

/** What holds for all who are new in it. */
export const newcomers = commonParticulars.extend(opening.shape);
export type Newcomers = z.output<typeof newcomers>;

/**
 * The file of a member; undefined for somebody who has none.
 * @throws RuleBroken on the field `file` where it is not found, or where something is said of somebody who has one
 */
export async function fileOfMember(
  db: Db,
  scope: Scope,
  { file, identity, ...said }: Member,
  field: string,
): Promise<CaseFile | undefined> {
  if (file === undefined) return undefined;
  const aboutThem = [...Object.values(said), ...Object.values(identity)];
  if (aboutThem.flat().some((one) => one !== undefined)) throw ruleBroken(field, "household.file_or_new");
  return findRelative(db, scope, file, field);
}

/** What is written goes into the files that are opened. @throws RuleBroken where none is: it would be lost */
export function mustBeOfSomebodyNew({ note }: Newcomers, files: (CaseFile | undefined)[]) {
  if (note !== undefined && files.every((file) => file !== undefined))
    throw ruleBroken("note", "household.nobody_new");
}

/** Opens the file of a member who has none; answers it, and what is told of it in its history. */
export async function openMember(
  tx: Transaction,
  actor: Actor,
  office: OfficeOfActor,
  { who, all, pseudonymField }: { who: Member; all: Newcomers; pseudonymField: string },
  now: Date,
) {
  const { file: _, ...person } = who;
  const { officeId: __, note, whereabouts, toldBy, reliability, mine, ...common } = all;
  const assigneeId = mine ? actor.userId : null;
  const { caseFile, told } = await openFile(
    tx,
    office,
    { ...common, ...person, pseudonymField, assigneeId },
    now,
  );
  const source = { toldBy, reliability };
  await writeFirstTold(tx, actor, caseFile, { note, whereabouts, ...source }, now);
  return {
    caseFile,
    told: { pseudonym: caseFile.pseudonym, ...told, text: note, whereabouts, ...source },
  };
}

/** Somebody who joins, and their place. */
export type Joining = { place: HouseholdPlace; file: CaseFile; told?: Record<string, unknown> };
