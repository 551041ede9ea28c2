import { z } from "zod";
import type { CaseFile } from "#db/records/cases.ts";
import { listPseudonymsTaken } from "#db/records/pseudonyms.ts";
import type { Db } from "#dialect";
import { asPseudonym, choosePseudonym } from "#domain/pseudonyms/choose-pseudonym.ts";
import { foldPseudonym } from "#domain/pseudonyms/fold-pseudonym.ts";
import { ruleBroken } from "#domain/refusals.ts";

/** One or two of the words of nature, however somebody types them; left out, one is drawn. */
export const pseudonym = z
  .string()
  .transform((said) => asPseudonym(said) ?? said)
  .refine((said) => asPseudonym(said) !== undefined, "case.pseudonym_unknown");

/**
 * The pseudonym that was chosen, or one that is drawn: none that another file of the office has or had.
 * `but` may have again what it was called before. @throws RuleBroken on `field` where it is taken
 */
export async function freePseudonym(
  db: Db,
  officeId: string,
  chosen: string | undefined,
  { field = "pseudonym", but }: { field?: string | undefined; but?: CaseFile } = {},
): Promise<string> {
  const free = async (names: readonly string[], file?: CaseFile) => {
    const taken = await listPseudonymsTaken(db, officeId, names.map(foldPseudonym), file);
    return names.filter((name) => !taken.has(foldPseudonym(name)));
  };
  if (chosen === undefined) return choosePseudonym((names) => free(names), Math.random);
  const [found] = await free([chosen], but);
  if (found === undefined) throw ruleBroken(field, "case.pseudonym_taken", { pseudonym: chosen });
  return found;
}
