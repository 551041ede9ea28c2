import { type CaseFile, findCase } from "#db/records/cases.ts";
import { listCasesCalled } from "#db/records/pseudonyms.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { refusalOf, ruleBroken } from "#domain/refusals.ts";

const NUMBER = /^[A-Z]{2,5}-\d{4}-\d{5}$/;

/** The field in which it was typed, and what is said there when no file or several go by that name. */
export type Asked = { field: string; none: string; several: string };

const WHO_WAS_TAKEN: Asked = {
  field: "file",
  none: "arrest.no_such_file",
  several: "arrest.several_files",
};

/**
 * The file that a pseudonym or file number names, in this scope.
 * @throws RuleBroken on its field: the same sentence for a number that does not exist and one of another office
 */
export async function findFileNamed(
  db: Db,
  scope: Scope,
  name: string,
  asked = WHO_WAS_TAKEN,
): Promise<CaseFile> {
  const number = name.trim().toUpperCase();
  if (NUMBER.test(number)) return findByNumber(db, scope, number, asked);
  const called = await listCasesCalled(db, scope, foldPseudonym(name));
  if (called.length > 1) throw ruleBroken(asked.field, asked.several);
  if (!called[0]) throw ruleBroken(asked.field, asked.none);
  return called[0];
}

async function findByNumber(db: Db, scope: Scope, number: string, { field, none }: Asked) {
  try {
    return await findCase(db, scope, number);
  } catch (error) {
    throw refusalOf(error)?.kind === "not_found" ? ruleBroken(field, none) : error;
  }
}
