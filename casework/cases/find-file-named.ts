import { type CaseFile, findCase, listCasesCalled } from "#db/records/cases.ts";
import type { Db } from "#dialect";
import type { Scope } from "#domain/access/actor.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { refusalOf, ruleBroken } from "#domain/refusals.ts";

const NUMBER = /^[A-Z]{2,5}-\d{4}-\d{5}$/;

/**
 * The file that a pseudonym or file number names, in this scope.
 * @throws RuleBroken on `file`: the same sentence for a number that does not exist and one of another office
 */
export async function findFileNamed(db: Db, scope: Scope, name: string): Promise<CaseFile> {
  const number = name.trim().toUpperCase();
  if (NUMBER.test(number)) return findByNumber(db, scope, number);
  const called = await listCasesCalled(db, scope, foldPseudonym(name));
  if (called.length > 1) throw ruleBroken("file", "arrest.several_files");
  if (!called[0]) throw ruleBroken("file", "arrest.no_such_file");
  return called[0];
}

async function findByNumber(db: Db, scope: Scope, number: string) {
  try {
    return await findCase(db, scope, number);
  } catch (error) {
    throw refusalOf(error)?.kind === "not_found" ? ruleBroken("file", "arrest.no_such_file") : error;
  }
}
